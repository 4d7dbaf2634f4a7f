import { CASE_STUDY_FIELDS } from "@/domain/case-study/fields";
import { searchedOf } from "@/domain/fields/derived";
import { documentId, type SearchDocument } from "@/domain/search/document";
import { cardHeading, ON_RECORD } from "@/features/case-studies/records";
import type { Reader } from "@/lib/database";
import { CLAIM, evidenceOf } from "./claims";
import { bodyOf, instantText, plain, poundsOf, summaryOf } from "./texts";

/** A published case study as a document; null if it is not public. */
export async function caseStudyDocument(
  reader: Reader,
  id: string,
  now: Date,
): Promise<SearchDocument | null> {
  const row = await reader.caseStudy.findFirst({
    where: { id, state: "PUBLISHED" },
    include: {
      supplier: { select: { name: true } },
      body: { select: { name: true } },
      technologies: { orderBy: { order: "asc" } },
      claims: { orderBy: { order: "asc" }, ...CLAIM },
      blockers: { orderBy: { order: "asc" } },
      requests: ON_RECORD.requests,
    },
  });
  if (!row) return null;
  const heading = cardHeading(row);
  return {
    id: documentId("case-study", row.id),
    type: "case-study",
    subjectId: row.id,
    slug: row.slug,
    url: `/case-studies/${row.slug}`,
    title: plain(heading.title),
    summary: summaryOf(heading.summary, row.problem),
    body: bodyOf(
      searchedOf(CASE_STUDY_FIELDS, { ...row, cost: row.costPence }),
      row.claims.flatMap(({ measure, method }) => [measure, method]),
      row.blockers.flatMap(({ what, overcameBy }) => [what, overcameBy]),
    ),
    reference: null,
    buyer: row.body?.name ?? null,
    suppliers: [row.supplier.name],
    technologies: row.technologies.map(({ slug }) => slug),
    technologyNames: row.technologies.map(({ name }) => name),
    regions: row.regions,
    status: row.stopped ? "stopped" : "published",
    ...evidenceOf([row], now),
    people: null,
    value: row.costPence === null ? null : poundsOf(row.costPence),
    publishedAt: instantText(row.publishedAt),
    closesAt: null,
  };
}
