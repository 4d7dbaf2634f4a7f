import type { EngagementContent } from "@/domain/engagement/content";
import { documentId, type SearchDocument } from "@/domain/search/document";
import type { Reader } from "@/lib/database";
import { bodyOf, instantText, plain, summaryOf } from "./texts";

/** A challenge of which the market is asked before it is published, as a document; null if it is not. */
export async function engagementDocument(
  reader: Reader,
  id: string,
): Promise<SearchDocument | null> {
  const row = await reader.engagement.findUnique({
    where: { challengeId: id },
    include: {
      challenge: { select: { slug: true, reference: true, body: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { challenge, asks, summary, closesAt, publishedAt } = row;
  const content = row.content as unknown as EngagementContent;
  return {
    id: documentId("challenge", id),
    type: "challenge",
    subjectId: id,
    slug: challenge.slug,
    url: `/engagements/${challenge.slug}`,
    title: plain(content.title),
    summary: summaryOf(content.summary, content.problem),
    body: bodyOf(content.problem, content.users, content.tried, content.legacy, asks, summary),
    reference: challenge.reference,
    buyer: challenge.body.name,
    suppliers: [],
    technologies: content.technologies.map(({ slug }) => slug),
    technologyNames: content.technologies.map(({ name }) => name),
    regions: content.regions,
    status: "engagement",
    evidence: "none",
    claims: null,
    people: null,
    value: null,
    publishedAt: instantText(publishedAt),
    closesAt: instantText(closesAt),
  };
}
