import { keptFrom } from "@/domain/assessment/facts";
import { mayReadInterests } from "@/domain/assessment/policy";
import type { EvaluationPage } from "../loaders/page";
import { evaluatorNames, evaluatorTitle } from "../records/record";

export interface KeptView {
  /** "Evaluator 2" */
  evaluator: string;
  evaluatorId: string;
  /** "is kept from response C" */
  says: string;
}

/** Which evaluators give no score for a response, for who answers for the evaluation; nothing for who scores beside them. */
export function keptOn(page: EvaluationPage, responseId: string): KeptView[] {
  const { row, facts, person } = page;
  if (!mayReadInterests(person, facts).allowed) return [];
  const names = evaluatorNames(row);
  const label = row.responses.find(({ id }) => id === responseId)?.label;
  return row.parts.flatMap(({ id, userId, part }) => {
    const kept = part === "EVALUATOR" && keptFrom(facts, userId, responseId);
    if (!kept) return [];
    return [
      {
        evaluator: evaluatorTitle(names.get(id) ?? ""),
        evaluatorId: userId,
        says: kept.waits
          ? `recognised response ${label}, which waits to be decided`
          : `is kept from response ${label}`,
      },
    ];
  });
}

/** The responses that the person on this page is kept from, or recognised: nothing of them is on it. */
export function ownKept({ row, facts, person }: EvaluationPage) {
  return row.responses.flatMap(({ id, label }) => {
    const kept = keptFrom(facts, person.userId, id);
    return kept ? [{ id, label: label ?? "", waits: kept.waits }] : [];
  });
}
