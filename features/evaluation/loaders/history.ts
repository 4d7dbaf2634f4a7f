import type { Person } from "@/domain/actor";
import { mayReadHistory } from "@/domain/assessment/policy";
import { database } from "@/lib/database";
import { findEvaluation } from "../queries";

/** Whether the history of a challenge shows this person what was done in its evaluation. */
export async function seesEvaluationHistory(person: Person, challengeId: string): Promise<boolean> {
  const evaluation = await findEvaluation(database(), person, challengeId);
  return evaluation !== null && mayReadHistory(person, evaluation.facts).allowed;
}
