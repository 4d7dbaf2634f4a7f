import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/timetable/day";
import { resumedEnd } from "@/domain/timetable/standstill";
import type { Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
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

/** The last day of the standstill, if it goes on today. */
export function resumedOn(
  {
    standstillEndsOn,
    standstillPausedOn,
  }: { standstillEndsOn: Day | null; standstillPausedOn: Day | null },
  today: Day,
): Day | null {
  if (!standstillEndsOn || !standstillPausedOn) return null;
  return resumedEnd(standstillPausedOn, standstillEndsOn, today);
}

/** What the search knows of a challenge is written anew. */
export function refreshSearch(challengeId: string): Job {
  return { name: "search.refresh", data: { type: "challenge", id: challengeId } };
}
