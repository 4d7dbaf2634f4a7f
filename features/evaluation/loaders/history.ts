import type { Person } from "@/domain/actor";
import { mayReadHistory } from "@/domain/assessment/policy";
import { database } from "@/lib/database";
import { findEvaluation } from "../queries";
import { asDeputy, deputiesOf } from "../records/replacements";

/** Whether the history of a challenge shows this person what was done in its evaluation. */
export async function seesEvaluationHistory(person: Person, challengeId: string): Promise<boolean> {
  const evaluation = await findEvaluation(database(), person, challengeId);
  return evaluation !== null && mayReadHistory(person, evaluation.facts).allowed;
}

/** What was done, with whose deputy whoever did it was on that day. */
export async function withDeputies<Change extends { who: string; actor: string; at: Date }>(
  challengeId: string,
  changes: readonly Change[],
): Promise<Change[]> {
  const deputies = await deputiesOf(database(), challengeId);
  return changes.map((one) => ({
    ...one,
    who: `${one.who}${asDeputy(deputies, one.actor, one.at)}`,
  }));
}
