import { type Actor, actsFor } from "../actor";
import type { PhaseEnd } from "../contract/rating";
import { listWords } from "../format/words";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { type ChallengeFacts, mayCreate, mayPublish } from "./policy";
import { CHALLENGE } from "./states";

/** What decides whether the winners of a phase can be invited to the next. */
export interface PhaseFacts {
  challenge: ChallengeFacts;
  /** How many suppliers could win the first phase. */
  places: number;
  /** How many phases it has. */
  phases: number;
  winners: readonly PhaseWinner[];
  /** Whether its next phase has been begun, and not cancelled. */
  begun: boolean;
}

export interface PhaseWinner {
  supplierId: string;
  name: string;
  /** How the first phase ended for it; null while it goes on. */
  ended: PhaseEnd | null;
}

/** Who is invited to the next phase: every winner that went on. */
export function nextPhaseWinners<Winner extends Pick<PhaseWinner, "ended">>(
  winners: readonly Winner[],
): Winner[] {
  return winners.filter(({ ended }) => ended === "WENT_ON");
}

/** A commercial officer of the body begins the next phase, once, after the award of the one before. */
export function mayStartNextPhase(actor: Actor, facts: PhaseFacts): Verdict {
  const { challenge, places, phases, winners, begun } = facts;
  return firstRefusal(
    mayCreate(actor),
    actsFor(actor, challenge.bodyId, "COMMERCIAL")
      ? ALLOWED
      : refuse(
          "Only a commercial officer of the body that runs this challenge can do that.",
          "Act for that body, or ask its administrator for the role.",
        ),
    places > 1 && phases > 1
      ? ALLOWED
      : refuse(
          "This challenge has no phase that is competed for among several winners.",
          "Its later phases go on under the contract, or stop.",
        ),
    CHALLENGE.states[challenge.state].awarded
      ? ALLOWED
      : refuse("Nobody has won the first phase yet.", "Its winners are invited after the award."),
    begun ? refuse("The next phase has been begun.", "Go on with that draft.") : ALLOWED,
    winners.every(({ ended }) => ended === "STOPPED") ? refuse(...NOBODY) : ALLOWED,
  );
}

/**
 * A challenge is published by its approver; a next phase once it is written down for each winner how the first
 * one ended, for that says who is invited.
 * @param winners of the phase before; null where there is none, and anybody may answer.
 */
export function mayPublishTo(
  actor: Actor,
  challenge: ChallengeFacts,
  winners: readonly PhaseWinner[] | null,
): Verdict {
  const publishing = mayPublish(actor, challenge);
  if (winners === null) return publishing;
  const open = winners.filter(({ ended }) => ended === null).map(({ name }) => name);
  return firstRefusal(
    publishing,
    open.length === 0
      ? ALLOWED
      : refuse(
          `How the first phase ended is not written down for ${listWords(open)}.`,
          "The lead writes it down with its award: whoever went on is invited.",
        ),
    nextPhaseWinners(winners).length > 0 ? ALLOWED : refuse(...NOBODY),
  );
}

const NOBODY = [
  "Every supplier of the first phase has stopped, so nobody can be invited to the next.",
  "Copy the challenge instead, and run it again for everybody.",
] as const;
