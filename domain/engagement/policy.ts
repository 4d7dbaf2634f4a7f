import { type Actor, actsFor } from "../actor";
import { type ChallengeFacts, isForAnybody, mayEdit } from "../challenge/policy";
import { addMonths, type Day } from "../timetable/day";
import { addWorkingDays } from "../timetable/working-days";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { EngagementState } from "./states";

/** What of an engagement decides who may do what. */
export interface EngagementFacts {
  closesAt: Date;
  /** When what was learned was shared with everybody; null until then. */
  summarisedAt: Date | null;
}

/** The state that holds at `now`, the database's clock. */
export function engagementState(facts: EngagementFacts, now: Date): EngagementState {
  if (facts.summarisedAt !== null) return "SHARED";
  return now < facts.closesAt ? "OPEN" : "CLOSED";
}

/** The market is asked about a draft, once. Procurement Act 2023, sections 16 and 17. */
export function mayEngage(
  actor: Actor,
  challenge: ChallengeFacts,
  engagement: EngagementFacts | null,
): Verdict {
  return firstRefusal(mayEdit(actor, challenge), isForAnybody(challenge), isNotAsked(engagement));
}

export function isNotAsked(engagement: EngagementFacts | null): Verdict {
  return engagement === null
    ? ALLOWED
    : refuse("The market was asked about this already.", "Read what suppliers replied.");
}

/**
 * An administrator or editor of any supplier, until it closes.
 * @param asksToo whether the person has a part in the challenge, or belongs to the body that asks.
 */
export function mayReply(
  actor: Actor,
  facts: EngagementFacts,
  asksToo: boolean,
  now: Date,
): Verdict {
  if (!editsForSupplier(actor)) {
    return refuse(
      "Replies come from suppliers.",
      "Sign in and act for a supplier of which you are administrator or editor.",
    );
  }
  if (asksToo) {
    return refuse(
      "You are on the side that asks.",
      "Somebody else at the supplier has to reply: replies are given in confidence.",
    );
  }
  if (engagementState(facts, now) === "OPEN") return ALLOWED;
  return refuse("This engagement has closed.", "Follow it, and you hear when a challenge comes.");
}

/** While it is open, the end of it may be moved, to a time that suppliers can still use. */
export function mayMoveClosing(
  actor: Actor,
  challenge: ChallengeFacts,
  facts: EngagementFacts,
  now: Date,
): Verdict {
  return firstRefusal(mayEdit(actor, challenge), isStillOpen(facts, now));
}

export function isStillOpen(facts: EngagementFacts, now: Date): Verdict {
  return engagementState(facts, now) === "OPEN"
    ? ALLOWED
    : refuse("This engagement has closed.", "Share what you learned.");
}

const LEAST_WORKING_DAYS = 2;
const MOST_MONTHS = 6;

/** Until when suppliers may be asked to reply: two whole working days at least, half a year at most. */
export function closingDays(today: Day): { first: Day; last: Day } {
  return { first: addWorkingDays(today, LEAST_WORKING_DAYS), last: addMonths(today, MOST_MONTHS) };
}

/** What was learned is shared once, when nobody can reply any more. */
export function maySummarise(
  actor: Actor,
  challenge: ChallengeFacts,
  facts: EngagementFacts,
  now: Date,
): Verdict {
  return firstRefusal(mayEdit(actor, challenge), isToBeShared(facts, now));
}

export function isToBeShared(facts: EngagementFacts, now: Date): Verdict {
  const state = engagementState(facts, now);
  return firstRefusal(
    state === "OPEN"
      ? refuse("Suppliers can still reply.", "Share what you learned once it has closed.")
      : ALLOWED,
    state === "SHARED"
      ? refuse("What was learned is shared, and stays as it is.", "Go on with the challenge.")
      : ALLOWED,
  );
}

/**
 * A competition follows an engagement when what was learned is everybody's: whoever took part may know
 * no more than others. Procurement Act 2023, section 16.
 */
export function mayCompete(engagement: EngagementFacts | null): Verdict {
  if (engagement === null || engagement.summarisedAt !== null) return ALLOWED;
  return refuse(
    "You asked the market, and what it told you is not shared yet.",
    "Share the summary with everybody first, so that nobody starts with more than others.",
  );
}

function editsForSupplier(actor: Actor): boolean {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  return acting?.kind === "SUPPLIER" && actsFor(actor, acting.organisationId, "ADMIN", "EDITOR");
}
