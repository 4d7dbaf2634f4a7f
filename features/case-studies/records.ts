import { z } from "zod";
import type { CaseStudyContent } from "@/domain/case-study/completeness";
import {
  CASE_STUDY_FIELDS,
  type CaseStudyText,
  CLAIM_FIELDS,
  type ClaimInput,
} from "@/domain/case-study/fields";
import { headingOf, type WordsOnRecord, wordsOnRecord } from "@/domain/case-study/words-on-record";
import { type Graded, gradeOfClaim } from "@/domain/evidence/grade";
import { readRow, selectOf, storedOf } from "@/domain/fields/derived";
import type { Prisma } from "@/generated/prisma/client";
import { lockRow, type Transaction } from "@/lib/database";

const NAMED = { select: { id: true, name: true, slug: true } } as const;

const CLAIM_COLUMNS = {
  ...selectOf(CLAIM_FIELDS),
  id: true,
  caseStudyId: true,
  order: true,
  edition: true,
  createdAt: true,
} as const satisfies Record<Prisma.ClaimScalarFieldEnum, true>;

/** A claim with all that its grade is computed from, and the stories that tell of it. */
export const CLAIM = {
  orderBy: [{ order: "asc" }, { id: "asc" }],
  select: {
    ...CLAIM_COLUMNS,
    evidence: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], include: { file: true } },
    confirmations: {
      orderBy: [{ givenAt: "desc" }, { id: "desc" }],
      include: { replies: { orderBy: [{ repliedAt: "desc" }, { id: "desc" }] } },
    },
    stories: { select: { story: { select: { id: true, state: true } } } },
  },
} as const satisfies Prisma.CaseStudy$claimsArgs;

/** Its pictures and documents, and the stories that show them. */
export const ATTACHED = {
  orderBy: [{ order: "asc" }, { id: "asc" }],
  include: {
    file: true,
    stories: { select: { story: { select: { state: true } } } },
  },
} as const satisfies Prisma.CaseStudy$filesArgs;

const { cost: costPence, ...FIELD_COLUMNS } = selectOf(CASE_STUDY_FIELDS);

/** The columns: what it says, and what it is kept by. A column that is neither does not compile. */
const COLUMNS = {
  ...FIELD_COLUMNS,
  costPence,
  id: true,
  slug: true,
  state: true,
  supplierId: true,
  bodyId: true,
  capabilityKeys: true,
  revision: true,
  publishedAt: true,
  withdrawnAt: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Record<Prisma.CaseStudyScalarFieldEnum, true>;

/** The answers to a request with what the body read, the newest first. */
export const ANSWERS = {
  orderBy: { number: "desc" },
  include: { verdicts: { orderBy: [{ givenAt: "desc" }, { id: "desc" }] } },
} as const satisfies Prisma.ConfirmationRequest$answersArgs;

/** What of a case study says under which title a body answered, for lists. */
export const ON_RECORD = {
  title: true,
  summary: true,
  requests: {
    where: { state: "ANSWERED" },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      answers: ANSWERS,
      confirmations: { select: { revokedAt: true } },
    },
  },
} as const satisfies Prisma.CaseStudySelect;

/** A case study with all that belongs to it. */
export const WHOLE = {
  ...COLUMNS,
  supplier: NAMED,
  body: NAMED,
  technologies: { orderBy: [{ family: "asc" }, { order: "asc" }], ...NAMED },
  claims: CLAIM,
  blockers: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  requests: {
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    include: { answers: ANSWERS, confirmations: { select: { revokedAt: true } } },
  },
  files: ATTACHED,
} as const satisfies Prisma.CaseStudySelect;

export type CaseStudyRow = Prisma.CaseStudyGetPayload<{ select: typeof WHOLE }>;
export type ClaimRow = CaseStudyRow["claims"][number];
export type EvidenceRow = ClaimRow["evidence"][number];
export type AttachedRow = CaseStudyRow["files"][number];
export type ConfirmationRow = ClaimRow["confirmations"][number];
export type RequestRow = CaseStudyRow["requests"][number];

/** Locks a case study for a change and reads all of it; null if there is none. */
export async function lockCaseStudy(tx: Transaction, id: string): Promise<CaseStudyRow | null> {
  if (!(await lockRow(tx, "CaseStudy", id))) return null;
  return tx.caseStudy.findUnique({ where: { id }, select: WHOLE });
}

/** What a case study says in its own words. */
export function textOf(row: CaseStudyColumns): CaseStudyText {
  return readRow(CASE_STUDY_FIELDS, { ...row, cost: row.costPence });
}

type CaseStudyColumns = Prisma.CaseStudyGetPayload<object>;

/** The claim as its rules read it: numbers as text, days as text. */
export function claimInputOf(row: ClaimRow): ClaimInput {
  return readRow(CLAIM_FIELDS, row);
}

export function gradeOfRow(row: ClaimRow, now: Date): Graded {
  return gradeOfClaim(row.edition, row.evidence, row.confirmations, now);
}

/** The confirmation of the present edition that holds, if one does. */
export function holdingConfirmation(row: ClaimRow, now: Date): ConfirmationRow | null {
  const { grade } = gradeOfRow(row, now);
  if (grade !== "confirmed" && grade !== "measured") return null;
  return standingWord(row);
}

/** What the body said last of the present edition and has not taken back: may have lapsed since. */
export function standingWord(row: ClaimRow): ConfirmationRow | null {
  const words = row.confirmations.filter((word) => word.edition === row.edition && !word.revokedAt);
  return words[0] ?? null;
}

export function contentOf(row: CaseStudyRow): CaseStudyContent {
  return { ...textOf(row), technologies: row.technologies.length, claims: row.claims.length };
}

/** Whether a later answer to the same request took this word back, and counts instead. */
export function isReplaced(
  { requestId, revokedAt }: Pick<ConfirmationRow, "requestId" | "revokedAt">,
  requests: readonly RequestRow[],
): boolean {
  const request = requests.find(({ id }) => id === requestId);
  return Boolean(
    revokedAt &&
      request?.answers.some(({ answeredAt }) => answeredAt.getTime() === revokedAt.getTime()),
  );
}

/** "Head of Waste", or "Ada Brown, Head of Waste". */
export function speakerOf(word: Pick<ConfirmationRow, "referenceName" | "referencePost">): string {
  return word.referenceName ? `${word.referenceName}, ${word.referencePost}` : word.referencePost;
}

/** The figures that the body gave instead. Decimals as text. */
export function figuresOf({
  correctBaseline,
  correctResult,
}: Pick<ConfirmationRow, "correctBaseline" | "correctResult">) {
  return {
    correctBaseline: correctBaseline?.toString() ?? null,
    correctResult: correctResult?.toString() ?? null,
  };
}

const STORED_TEXT = z.object(storedOf(CASE_STUDY_FIELDS));

type RequestOnRecord = Prisma.CaseStudyGetPayload<{ select: typeof ON_RECORD }>["requests"][number];

/**
 * The last answer that still stands: one of which the body has taken everything back is none. What was
 * said of outcomes that the supplier has taken out does not undo it.
 */
export function standingAnswer<Request extends Pick<RequestOnRecord, "answers" | "confirmations">>(
  requests: readonly Request[],
): Request["answers"][number] | null {
  const standing = requests.filter(
    ({ confirmations }) =>
      confirmations.length === 0 || confirmations.some(({ revokedAt }) => !revokedAt),
  );
  return standing.flatMap(({ answers }) => answers.slice(0, 1))[0] ?? null;
}

/** What the body's standing answer was given to; null where there is none, or none that was kept. */
export function recordOf(
  present: CaseStudyText,
  requests: readonly Pick<RequestOnRecord, "answers" | "confirmations">[],
): WordsOnRecord | null {
  const answer = standingAnswer(requests);
  if (!answer) return null;
  return wordsOnRecord(present, {
    text: STORED_TEXT.parse(answer.text),
    answeredAt: answer.answeredAt,
    verdicts: answer.verdicts.map(({ agrees, reason, givenAt, text }) => ({
      agrees,
      reason,
      givenAt,
      text: STORED_TEXT.parse(text),
    })),
  });
}

/** An outcome, as far as it says whether the body's word of its present figures stands. */
interface AnsweredClaim {
  edition: number;
  confirmations: readonly { edition: number; revokedAt: Date | null }[];
}

/**
 * The title and summary over a card: what the body read, as long as a word of it stands on the figures of today. Once
 * all have changed, what it read tells none of the outcomes below it.
 */
export function cardHeading(
  row: Prisma.CaseStudyGetPayload<{ select: typeof ON_RECORD }> & {
    claims: readonly AnsweredClaim[];
  },
) {
  const answered = row.claims.some(({ edition, confirmations }) =>
    confirmations.some((word) => word.edition === edition && !word.revokedAt),
  );
  return answered ? listHeading(row) : headingOf(row, null);
}

/** The title and summary where a body reads its own answers: what it read, where it has answered. */
export function listHeading(row: Prisma.CaseStudyGetPayload<{ select: typeof ON_RECORD }>) {
  const answer = standingAnswer(row.requests);
  const agreed = answer?.verdicts.find(({ agrees }) => agrees)?.text ?? answer?.text;
  return headingOf(row, agreed === undefined ? null : { text: STORED_TEXT.parse(agreed) });
}
