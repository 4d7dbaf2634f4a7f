import { formatDateTime } from "../format/dates";
import type { ChallengeContent } from "./content";
import type { AMENDABLE_TEXTS } from "./fields";
import { conditionFindings } from "./readiness";

export type AmendableText = keyof typeof AMENDABLE_TEXTS;

export interface Amendment {
  texts: Record<AmendableText, string>;
  insuranceBeforeAward: boolean;
  accountsBeforeAward: boolean;
  /** Whether it changes what suppliers would answer. */
  material: boolean;
  questionsCloseAt: Date;
  closesAt: Date;
  evaluationEndsOn: string | null;
  awardNoticeOn: string | null;
  startsOn: string | null;
}

/**
 * What is wrong with an amendment, by field; empty when it may be published. A deadline never moves
 * earlier, and a material amendment moves it later: suppliers get time to think again (Procurement
 * Act 2023, section 31).
 */
export function amendmentProblems(
  before: ChallengeContent,
  amendment: Amendment,
  now: Date,
): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const deadline = before.closesAt ? new Date(before.closesAt) : now;
  if (amendment.closesAt < deadline) {
    problems.closesOn = [`The deadline cannot move earlier than ${formatDateTime(deadline)}.`];
  } else if (amendment.material && amendment.closesAt <= deadline) {
    problems.closesOn = [
      `This changes what suppliers answer, so the deadline has to move later than ${formatDateTime(deadline)}.`,
    ];
  }
  if (amendment.questionsCloseAt > amendment.closesAt) {
    problems.questionsCloseOn = ["Questions cannot close after the responses do."];
  }
  for (const { says, repair } of conditionFindings(amendment)) {
    if (repair.field) problems[repair.field] = [`${says} ${repair.says}.`];
  }
  if (Object.keys(problems).length === 0 && !changesAnything(before, amendment)) {
    problems[""] = ["Nothing is different from the version that is published."];
  }
  return problems;
}

/** The content as amended: criteria, weights, descriptors, tie-breaks and price stay as they were. */
export function amendedContent(before: ChallengeContent, amendment: Amendment): ChallengeContent {
  return {
    ...before,
    ...amendment.texts,
    insuranceBeforeAward: amendment.insuranceBeforeAward,
    accountsBeforeAward: amendment.accountsBeforeAward,
    questionsCloseAt: amendment.questionsCloseAt.toISOString(),
    closesAt: amendment.closesAt.toISOString(),
    evaluationEndsOn: amendment.evaluationEndsOn,
    awardNoticeOn: amendment.awardNoticeOn,
    startsOn: amendment.startsOn,
  };
}

function changesAnything(before: ChallengeContent, amendment: Amendment): boolean {
  return JSON.stringify(before) !== JSON.stringify(amendedContent(before, amendment));
}
