import { type Change, changedLines } from "../fields/changes";
import { linesOf } from "../fields/derived";
import { CASE_STUDY_FIELDS, type CaseStudyText } from "./fields";

/** What the body said of words that the supplier changed after its answer. */
export interface WordsVerdict {
  agrees: boolean;
  /** "" where it gives none. */
  reason: string;
  /** What the case study said when it looked. */
  text: CaseStudyText;
  givenAt: Date;
}

/** An answer of the body with what the case study said then. */
export interface AnsweredWords {
  text: CaseStudyText;
  answeredAt: Date;
  /** The newest first. */
  verdicts: readonly WordsVerdict[];
}

export interface WordsOnRecord {
  /** What the body read when it answered, or said to be right as well later. */
  text: CaseStudyText;
  at: Date;
  /** What the case study says now that it did not say then; empty while it says the same. */
  changes: Change[];
  /** The body objects to what was changed; null where it does not, or where nothing is changed any more. */
  objection: { at: Date; reason: string; ofPresent: boolean } | null;
}

/**
 * What a body's answer was given to, and how the case study differs from it now. A change by the
 * supplier alone never becomes what the body confirmed.
 */
export function wordsOnRecord(present: CaseStudyText, answer: AnsweredWords): WordsOnRecord {
  const agreed = answer.verdicts.find(({ agrees }) => agrees);
  const text = agreed?.text ?? answer.text;
  const changes = changesBetween(text, present);
  const [last] = answer.verdicts;
  return {
    text,
    at: agreed?.givenAt ?? answer.answeredAt,
    changes,
    objection:
      last && !last.agrees && changes.length > 0
        ? {
            at: last.givenAt,
            reason: last.reason,
            ofPresent: changesBetween(last.text, present).length === 0,
          }
        : null,
  };
}

/**
 * The title and the summary that stand over a case study in lists, and wherever what the body said is
 * shown: those that it read, where it has answered.
 */
export function headingOf(
  own: Pick<CaseStudyText, "title" | "summary">,
  record: Pick<WordsOnRecord, "text"> | null,
): Pick<CaseStudyText, "title" | "summary"> {
  const { title, summary } = record?.text ?? own;
  return { title, summary };
}

/** What two states of a case study say differently, in the order of its page. */
export function changesBetween(before: CaseStudyText, after: CaseStudyText): Change[] {
  return changedLines(linesOf(CASE_STUDY_FIELDS, before), linesOf(CASE_STUDY_FIELDS, after));
}
