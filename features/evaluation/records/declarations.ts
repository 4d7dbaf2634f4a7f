import type { EvaluationRow } from "../queries";

type Declared = EvaluationRow["declarations"][number];

/**
 * Whether a declaration waits to be decided: the last of its person on their interests as a whole, of one that can be
 * managed; and each of a response that they recognised, whatever they declared since.
 */
export function waits({ declarations }: EvaluationRow, declared: Declared): boolean {
  const { id, userId, conflict, decidedAt, recognisedId } = declared;
  if (conflict !== "MANAGEABLE" || decidedAt !== null) return false;
  if (recognisedId !== null) return true;
  const last = declarations.findLast((one) => one.userId === userId && one.recognisedId === null);
  return last?.id === id;
}

/** What there is to score for a person: without the responses that they are kept from. */
export function withoutKept(
  row: EvaluationRow,
  whose: string,
  toScore: EvaluationRow["responses"],
): EvaluationRow["responses"] {
  const kept = keptResponses(row, whose);
  return toScore.filter((one) => !kept.includes(one));
}

/** Responses that a person is kept from by what was decided. */
export function keptResponses(
  { declarations, responses }: EvaluationRow,
  whose: string,
): EvaluationRow["responses"] {
  const kept = declarations
    .filter(({ userId }) => userId === whose)
    .flatMap(({ keptFrom }) => keptFrom.map(({ responseId }) => responseId));
  return responses.filter(({ id }) => kept.includes(id));
}
