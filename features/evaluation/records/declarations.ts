import type { EvaluationRow } from "../queries";

type Declared = EvaluationRow["declarations"][number];

/** Whether a declaration waits to be decided: the last of its person, of an interest that can be managed. */
export function waits({ declarations }: EvaluationRow, { id, userId }: Declared): boolean {
  const last = declarations.findLast((one) => one.userId === userId);
  return last?.id === id && last.conflict === "MANAGEABLE" && last.decidedAt === null;
}
