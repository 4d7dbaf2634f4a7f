import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { CHALLENGE, challengeStatus, stateAt } from "@/domain/challenge/states";
import { searchedOf } from "@/domain/fields/derived";
import { statesWhere } from "@/domain/lifecycle";
import { documentId, type SearchDocument } from "@/domain/search/document";
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
    where: { id, state: { in: statesWhere(CHALLENGE, "public") } },
    include: {
      body: { select: { name: true } },
      technologies: { orderBy: { order: "asc" } },
      outcomes: { orderBy: { order: "asc" } },
      dataSets: { orderBy: { order: "asc" } },
      phases: { orderBy: { order: "asc" } },
      criteria: { orderBy: { order: "asc" } },
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
      searchedOf(CHALLENGE_FIELDS, row),
      row.outcomes.flatMap((one) => searchedOf(OUTCOME_FIELDS, one)),
      row.dataSets.flatMap((one) => searchedOf(DATA_SET_FIELDS, one)),
      row.phases.flatMap((one) => searchedOf(PHASE_FIELDS, one)),
      row.criteria.flatMap((one) => searchedOf(CRITERION_FIELDS, one)),
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
