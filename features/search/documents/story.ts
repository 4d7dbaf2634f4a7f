import { searchedOf } from "@/domain/fields/derived";
import { statesWhere } from "@/domain/lifecycle";
import { documentId, type SearchDocument } from "@/domain/search/document";
import { STORY_FIELDS } from "@/domain/story/fields";
import { STORY } from "@/domain/story/states";
import type { Reader } from "@/lib/database";
import { CLAIM, evidenceOf } from "./claims";
import { bodyOf, instantText, plain, poundsOf, summaryOf } from "./texts";

/** A published story as a document; null if it is not public. */
export async function storyDocument(
  reader: Reader,
  id: string,
  now: Date,
): Promise<SearchDocument | null> {
  const row = await reader.story.findFirst({
    where: { id, state: { in: statesWhere(STORY, "public") } },
    include: {
      supplier: { select: { name: true } },
      body: { select: { name: true } },
      technologies: { orderBy: { order: "asc" } },
      blockers: { orderBy: { order: "asc" } },
      claims: {
        where: { claim: { caseStudy: { state: "PUBLISHED" } } },
        orderBy: { order: "asc" },
        include: { claim: CLAIM },
      },
    },
  });
  if (!row) return null;
  const claims = row.claims.map(({ claim }) => claim);
  return {
    id: documentId("story", row.id),
    type: "story",
    subjectId: row.id,
    slug: row.slug,
    url: `/stories/${row.slug}`,
    title: plain(row.title),
    summary: summaryOf(row.summary, row.problem),
    body: bodyOf(
      searchedOf(STORY_FIELDS, { ...row, cost: row.costPence }),
      row.blockers.flatMap(({ what, overcameBy }) => [what, overcameBy]),
      claims.map(({ measure }) => measure),
    ),
    reference: row.reference,
    buyer: row.body.name,
    suppliers: [row.supplier.name],
    technologies: row.technologies.map(({ slug }) => slug),
    technologyNames: row.technologies.map(({ name }) => name),
    regions: row.regions,
    // Whether it is championed may have to be hidden at any time (decision 0010): it is not indexed.
    status: row.stopped ? "stopped" : "published",
    ...evidenceOf([{ stopped: row.stopped, claims }], now),
    people: null,
    value: row.costPence === null ? null : poundsOf(row.costPence),
    publishedAt: instantText(row.publishedAt),
    closesAt: null,
  };
}
