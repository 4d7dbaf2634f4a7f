import { type Actor, actsFor } from "../actor";
import type { EvaluationFacts } from "../assessment/facts";
import { hasPart, mayRead } from "../assessment/policy";
import type { ChallengeState } from "../challenge/states";
import type { Day } from "../timetable/day";
import { endOfLondonDay } from "../timetable/london";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** What the policies ask of a supplier that wants to raise a concern. */
export interface RaiseFacts {
  state: ChallengeState;
  /** Whose response it is. */
  supplierId: string;
  standstillEndsOn: Day | null;
  standstillPausedOn: Day | null;
  /** A concern of this supplier waits for an answer. */
  waiting: boolean;
  /** Its response was opened, and it has its assessment summary: drafts and what was withdrawn have none. */
  hasLetter: boolean;
}

/** A supplier that responded, between the award notice and the end of the standstill, one at a time. */
export function mayRaise(actor: Actor, facts: RaiseFacts, now: Date): Verdict {
  return firstRefusal(
    actsFor(actor, facts.supplierId, "ADMIN", "EDITOR") && facts.hasLetter
      ? ALLOWED
      : refuse(
          "Only a supplier that responded raises a concern.",
          "Act for that supplier, if you belong to it.",
        ),
    facts.state === "STANDSTILL" && facts.standstillEndsOn !== null
      ? ALLOWED
      : refuse(
          "There is no standstill now.",
          "It lasts from the award notice until its last day. Write to the public body instead.",
        ),
    isRunning(facts, now),
    facts.waiting
      ? refuse("Your concern waits for its answer.", "You get a mail when it has come.")
      : ALLOWED,
  );
}

function isRunning({ standstillEndsOn, standstillPausedOn }: RaiseFacts, now: Date): Verdict {
  if (standstillPausedOn !== null || standstillEndsOn === null) return ALLOWED;
  if (now <= endOfLondonDay(standstillEndsOn)) return ALLOWED;
  return refuse("The standstill has ended.", "Write to the public body, or take legal advice.");
}

/** The lead answers, and with the last answer the standstill goes on. */
export function mayAnswerConcern(
  actor: Actor,
  facts: EvaluationFacts,
  concern: { answered: boolean },
): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayRead(actor, facts),
    concern.answered ? refuse("It has been answered.", "The answer stays as it is.") : ALLOWED,
    facts.state === "STANDSTILL"
      ? ALLOWED
      : refuse("There is no standstill now.", "Write to the supplier instead."),
  );
}
