import { formatDateTime } from "../format/dates";
import { countWords, listWords } from "../format/words";
import type { Day } from "../timetable/day";
import { londonDay, londonInstant, londonTime } from "../timetable/london";
import { addWorkingDays, workingDaysBetween } from "../timetable/working-days";
import type { ChallengeContent } from "./content";
import { AMENDABLE_TEXTS } from "./fields";
import { conditionFindings } from "./readiness";
import { orderFindings } from "./readiness-timetable";

export type AmendableText = keyof typeof AMENDABLE_TEXTS;

export interface Amendment {
  texts: Record<AmendableText, string>;
  insuranceBeforeAward: boolean;
  accountsBeforeAward: boolean;
  /** Whether it changes what suppliers would answer: as the rules propose, or as whoever writes it says. */
  material: "rules" | "yes" | "no";
  /** Why it is otherwise than the rules propose. */
  materialReason: string;
  questionsCloseAt: Date;
  closesAt: Date;
  evaluationEndsOn: string | null;
  awardNoticeOn: string | null;
  startsOn: string | null;
}

/** Why a change of the terms gives time to think again. */
export const MATERIAL_RULE =
  "Procurement Act 2023, sections 31 and 54(1): terms may change until the deadline, and time limits have regard to what changed";

/** What suppliers answer to: said otherwise, they may answer otherwise, or take part who would not have. */
const ANSWERED_TO = ["users", "problem", "legacy", "conditions"] as const;

/** What of an amendment is material by the rules, in words; nothing where it only makes clearer. */
export function materialChanges(before: ChallengeContent, amendment: Amendment): string[] {
  const texts = ANSWERED_TO.filter(
    (name) => amendment.texts[name].trim() !== before[name].trim(),
  ).map((name) => AMENDABLE_TEXTS[name].label.toLowerCase());
  const conditions =
    amendment.insuranceBeforeAward !== before.insuranceBeforeAward ||
    amendment.accountsBeforeAward !== before.accountsBeforeAward;
  const lessToAsk =
    before.questionsCloseAt !== null &&
    amendment.questionsCloseAt < new Date(before.questionsCloseAt);
  const startsEarlier =
    before.startsOn !== null && amendment.startsOn !== null && amendment.startsOn < before.startsOn;
  return [
    ...texts,
    ...(conditions ? ["what is asked for before award"] : []),
    ...(lessToAsk ? ["less time to ask"] : []),
    ...(startsEarlier ? ["an earlier start of the work"] : []),
  ];
}

/** Whether an amendment counts as material: as the rules propose, unless whoever writes it says otherwise. */
export function isMaterial(before: ChallengeContent, amendment: Amendment): boolean {
  if (amendment.material !== "rules") return amendment.material === "yes";
  return materialChanges(before, amendment).length > 0;
}

/** Whether whoever writes it says otherwise than the rules propose. */
export function saysOtherwise(before: ChallengeContent, amendment: Amendment): boolean {
  return isMaterial(before, amendment) !== materialChanges(before, amendment).length > 0;
}

/** How many words a reason against the rules has at least. */
export const MATERIAL_REASON_WORDS = 5;

function materialProblems(
  before: ChallengeContent,
  amendment: Amendment,
): Record<string, string[]> {
  if (!saysOtherwise(before, amendment)) return {};
  if (countWords(amendment.materialReason) >= MATERIAL_REASON_WORDS) return {};
  const changes = materialChanges(before, amendment);
  const rules =
    changes.length > 0
      ? `By the rules it is material, for ${listWords(changes)}`
      : "By the rules it is not material: nothing changes that suppliers answer to";
  return {
    materialReason: [
      `${rules}. Say in ${MATERIAL_REASON_WORDS} words or more why it is otherwise: the approver reads it`,
    ],
  };
}

/** The dates of a timetable, as forms show them. */
export type Dates = Pick<
  ChallengeContent,
  "questionsCloseAt" | "closesAt" | "evaluationEndsOn" | "awardNoticeOn" | "startsOn"
>;

/**
 * The timetable where the deadline moves to a later day: everything else moves by as many working days, the end of
 * questions included, and keeps its time of the day. Null where the day is not later.
 */
export function movedDates(before: Dates, closesOn: Day): (Dates & { workingDays: number }) | null {
  const { closesAt, questionsCloseAt, evaluationEndsOn, awardNoticeOn, startsOn } = before;
  const days = closesAt ? workingDaysBetween(londonDay(new Date(closesAt)), closesOn) : 0;
  if (!closesAt || days === 0) return null;
  const later = (day: Day | null) => day && addWorkingDays(day, days);
  return {
    workingDays: days,
    closesAt: onDay(closesAt, () => closesOn),
    questionsCloseAt:
      questionsCloseAt && onDay(questionsCloseAt, (day) => addWorkingDays(day, days)),
    evaluationEndsOn: later(evaluationEndsOn),
    awardNoticeOn: later(awardNoticeOn),
    startsOn: later(startsOn),
  };
}

/** The same time of the day in London on another day; the instant as it was where there is no such time. */
function onDay(instant: string, move: (day: Day) => Day): string {
  const { day, time } = londonTime(new Date(instant));
  const moved = londonInstant(move(day), time.slice(0, 5));
  return moved.ok ? moved.at.toISOString() : instant;
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
  const problems: Record<string, string[]> = materialProblems(before, amendment);
  const changes = materialChanges(before, amendment);
  const deadline = before.closesAt ? new Date(before.closesAt) : now;
  if (amendment.closesAt < deadline) {
    problems.closesOn = [`The deadline cannot move earlier than ${formatDateTime(deadline)}.`];
  } else if (isMaterial(before, amendment) && amendment.closesAt <= deadline) {
    const what = changes.length > 0 ? ` (${listWords(changes)})` : "";
    problems.closesOn = [
      `This changes what suppliers answer to${what}, so the deadline has to move later than ${formatDateTime(deadline)}.`,
    ];
  }
  const after = amendedContent(before, amendment);
  for (const { says, repair } of [...conditionFindings(amendment), ...orderFindings(after)]) {
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
