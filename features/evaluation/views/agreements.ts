import {
  type AgreedVersion,
  awaited,
  type GivenScore,
  isMarked,
  settled,
} from "@/domain/assessment/agreed";
import { type AnswerKey, isSameAnswer } from "@/domain/assessment/facts";
import type { Evaluation, EvaluationRow } from "../queries";
import { evaluatorNames, evaluatorTitle } from "../records/record";

/** What stands on one answer, as the pages of the panel's agreement show it. */
export interface AgreementView extends AnswerKey {
  response: string;
  criterion: EvaluationRow["criteria"][number];
  given: readonly GivenScore[];
  /** The last that was recorded: it counts, or waits for somebody. Null where nothing is recorded. */
  last: AgreedVersion | null;
  counts: boolean;
  /** Outside what was given alone, or more than one step from the median of it. */
  marked: boolean;
  /** "Evaluator 2": who has still to confirm the last. */
  awaited: string[];
  /** What was recorded before it, the oldest first. */
  earlier: readonly AgreedVersion[];
}

/** Every answer of the evaluation, in the order of responses and criteria. */
export function agreementViews({ row, agreements }: Evaluation): AgreementView[] {
  const titles = evaluatorTitles(row);
  return agreements.flatMap(({ responseId, criterionId, given, versions }) => {
    const criterion = row.criteria.find(({ id }) => id === criterionId);
    const response = row.responses.find(({ id }) => id === responseId)?.label;
    if (!criterion || !response || given.length === 0) return [];
    const last = versions.at(-1) ?? null;
    const { pending } = settled(versions, given);
    const scores = given.map(({ score }) => score);
    return [
      {
        responseId,
        criterionId,
        response,
        criterion,
        given,
        last,
        counts: last !== null && pending === null,
        marked: last !== null && isMarked(last.score, scores),
        awaited: pending ? awaited(pending, given).map((id) => titles.get(id) ?? "") : [],
        earlier: versions.slice(0, -1),
      },
    ];
  });
}

/** What stands on one answer; null where nobody's score on it counts. */
export function agreementOn(evaluation: Evaluation, answer: AnswerKey): AgreementView | null {
  return agreementViews(evaluation).find((one) => isSameAnswer(one, answer)) ?? null;
}

/** Each agreed score as something to choose: "A/c1", by the label of its response and the key of its criterion. */
export function scoreOptions(evaluation: Evaluation): { value: string; label: string }[] {
  return agreementViews(evaluation).flatMap(({ response, criterion, last, marked }) =>
    last
      ? [
          {
            value: `${response}/${criterion.key}`,
            label: `Response ${response}, ${criterion.title}: ${last.score}${marked ? " (outside what was given)" : ""}`,
          },
        ]
      : [],
  );
}

/** Agreed scores that were recorded after the prices were opened, each with the one that counted before. */
export function changedAfterPrices(
  evaluation: Evaluation,
): { view: AgreementView; before: AgreedVersion | null; after: AgreedVersion }[] {
  const openedAt = evaluation.row.meetings.find((one) => one.openedAt)?.openedAt;
  if (!openedAt) return [];
  return agreementViews(evaluation).flatMap((view) => {
    const { earlier, last } = view;
    if (!last || last.agreedAt <= openedAt) return [];
    const before = earlier.findLast(({ agreedAt }) => agreedAt <= openedAt) ?? null;
    return [{ view, before, after: last }];
  });
}

/** "Evaluator 2", by the id of the person. */
export function evaluatorTitles(row: EvaluationRow): Map<string, string> {
  const names = evaluatorNames(row);
  return new Map(
    row.parts.flatMap(({ id, userId }): [string, string][] => {
      const name = names.get(id);
      return name ? [[userId, evaluatorTitle(name)]] : [];
    }),
  );
}
