import type { Actor } from "@/domain/actor";
import type { Transaction } from "@/lib/database";
import { lockEvaluation } from "../queries";

/** What every command of an evaluation names. */
export interface InChallenge {
  challengeId: string;
}

export const lock = (tx: Transaction, { challengeId }: InChallenge, actor: Actor) =>
  lockEvaluation(tx, challengeId, actor);

/** What the audit files every command of an evaluation under. */
export const ofChallenge = ({ id }: { id: string }) => ({ type: "challenge", id });

/** The person behind an actor that a policy let in as one. */
export function userId(actor: Actor): string {
  if (actor.kind !== "person") throw new Error("The policy lets only people in");
  return actor.userId;
}
