import { PUBLIC_STATES, stateAt } from "@/domain/challenge/states";
import { documentId, type SearchDocument } from "@/domain/search/document";
import { challengeStatus } from "@/domain/search/status";
import type { Reader } from "@/lib/database";
import { engagementDocument } from "./engagement";
import { bodyOf, instantText, plain, poundsOf, summaryOf } from "./texts";

/** A challenge as it was published, or the engagement before it; null if neither is public. */
export async function challengeDocument(
  reader: Reader,
  id: string,
  now: Date,
): Promise<SearchDocument | null> {
  const row = await reader.challenge.findFirst({
    where: { id, state: { in: [...PUBLIC_STATES] } },
    include: {
      body: { select: { name: true } },
      technologies: { orderBy: { order: "asc" } },
      outcomes: { orderBy: { order: "asc" } },
      dataSets: { orderBy: { order: "asc" } },
      phases: { orderBy: { order: "asc" } },
      blockers: { orderBy: { order: "asc" } },
    },
  });
  if (!row) return engagementDocument(reader, id);
  const value = row.phases.reduce((sum, { valuePence }) => sum + valuePence, 0n);
  return {
    id: documentId("challenge", row.id),
    type: "challenge",
    subjectId: row.id,
    slug: row.slug,
    url: `/challenges/${row.slug}`,
    title: plain(row.title),
    summary: summaryOf(row.summary, row.problem),
    body: bodyOf(
      row.problem,
      row.users,
      row.tried,
      row.legacy,
      row.conditions,
      row.outcomes.map(({ statement }) => statement),
      row.dataSets.flatMap(({ name, holds }) => [name, holds]),
      row.phases.flatMap(({ name, detail }) => [name, detail]),
      row.blockers.flatMap(({ what, overcameBy }) => [what, overcameBy]),
    ),
    reference: row.reference,
    buyer: row.body.name,
    suppliers: [],
    technologies: row.technologies.map(({ slug }) => slug),
    technologyNames: row.technologies.map(({ name }) => name),
    regions: row.regions,
    status: challengeStatus(stateAt(row.state, row.closesAt, now)),
    evidence: "none",
    claims: null,
    people: null,
    value: row.phases.length === 0 ? null : poundsOf(value),
    publishedAt: instantText(row.publishedAt),
    closesAt: instantText(row.closesAt),
  };
}
