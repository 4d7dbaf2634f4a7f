import { z } from "zod";
import { ANONYMOUS } from "@/domain/actor";
import { totalValue } from "@/domain/challenge/content";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { CHALLENGE, challengeStatus, stateAt } from "@/domain/challenge/states";
import { unitsToText } from "@/domain/evaluation/decimal";
import { answerOf } from "@/domain/fields/derived";
import { ocidOf } from "@/domain/ocds/release-parts";
import { blockerAnswer } from "@/features/blockers/api";
import { hrefOf } from "@/features/files/views";
import { database, databaseTime, isUuid } from "@/lib/database";
import { blockerRows } from "./loaders/blockers";
import { countResponses, findChallenge, visibleTo, WHOLE, type WholeChallenge } from "./queries";
import { contentOf } from "./records/content";

/** How many challenges one answer holds. */
const API_PAGE = 50;

/** The parameters of the list. */
export const challengesQuery = z.object({
  cursor: z
    .string()
    .refine(isUuid, "Take it as it stands in next of the answer before, or leave it out")
    .optional(),
});

/** Public challenges, the newest first, 50 at a time. @param cursor the id of the last one that was given. */
export async function challengesAfter(cursor: string | undefined) {
  const rows = await database().challenge.findMany({
    where: { AND: [visibleTo(ANONYMOUS), { publishedAt: { not: null } }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
    take: API_PAGE + 1,
    include: WHOLE,
  });
  const page = rows.slice(0, API_PAGE);
  const now = await databaseTime(database());
  return {
    items: page.map((row) => summaryAnswer(row, now)),
    next: rows.length > API_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One public challenge with all that its page says; null if there is none. */
export async function challengeAnswer(slug: string) {
  const row = await findChallenge(database(), ANONYMOUS, { slug });
  if (!row?.publishedAt || !CHALLENGE.states[row.state].public) return null;
  const now = await databaseTime(database());
  const sealed = row.closesAt === null || now < row.closesAt;
  const counted = sealed ? null : await countResponses(database(), row.id);
  const content = contentOf(row);
  return {
    ...summaryAnswer(row, now),
    ...answerOf(CHALLENGE_FIELDS, content),
    outcomes: content.outcomes.map((one) => answerOf(OUTCOME_FIELDS, one)),
    rights: content.rights?.toLowerCase() ?? null,
    data_sets: content.dataSets.map(({ sample, ...set }) => ({
      ...answerOf(DATA_SET_FIELDS, set),
      sample: sample && { name: sample.name, url: hrefOf(sample) },
    })),
    phases: content.phases.map((phase) => ({
      ...answerOf(PHASE_FIELDS, phase),
      value: unitsToText(BigInt(phase.valuePence), 2),
    })),
    criteria: content.criteria.map(({ key, ...criterion }) => ({
      id: key,
      ...answerOf(CRITERION_FIELDS, criterion),
    })),
    blockers: (await blockerRows(row.id)).map(blockerAnswer),
    next_phase_of: row.preceding && {
      title: row.preceding.title,
      url: `/challenges/${row.preceding.slug}`,
    },
    invited: row.preceding && !sealed ? row.invited.map(({ supplier }) => supplier) : null,
    responses: counted?.responses ?? null,
    cancelled: row.cancelledAt
      ? { at: row.cancelledAt.toISOString(), reason: row.cancelReason ?? "" }
      : null,
  };
}

function summaryAnswer(row: WholeChallenge, now: Date) {
  const content = contentOf(row);
  const state = stateAt(row.state, row.closesAt, now);
  return {
    id: row.id,
    slug: row.slug,
    reference: row.reference,
    ocid: ocidOf(row.reference),
    url: `/challenges/${row.slug}`,
    title: content.title,
    summary: content.summary,
    status: challengeStatus(state),
    buyer: { name: row.body.name, slug: row.body.slug },
    technologies: content.technologies.map(({ slug }) => slug),
    regions: content.regions,
    /** Pounds, VAT included. */
    value: unitsToText(totalValue(content.phases), 2),
    currency: "GBP",
    questions_close_at: content.questionsCloseAt,
    closes_at: content.closesAt,
    published_at: row.publishedAt?.toISOString() ?? null,
    version: row.version,
  };
}
