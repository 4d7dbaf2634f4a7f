import type { Actor, Person } from "../actor";
import { type ChallengeFacts, mayEdit } from "../challenge/policy";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** What of an engagement decides who may do what. */
export interface EngagementFacts {
  closesAt: Date;
  /** When what was learned was shared with everybody; null until then. */
  summarisedAt: Date | null;
}

export type EngagementState = "OPEN" | "CLOSED" | "SHARED";

/** The state that holds at `now`, the database's clock. */
export function engagementState(facts: EngagementFacts, now: Date): EngagementState {
  if (facts.summarisedAt !== null) return "SHARED";
  return now < facts.closesAt ? "OPEN" : "CLOSED";
}

/**
 * The market is asked about a draft, once. It commits to nothing, so one officer can do it.
 * Procurement Act 2023, sections 16 and 17.
 */
export function mayEngage(
  actor: Actor,
  challenge: ChallengeFacts,
  engagement: EngagementFacts | null,
): Verdict {
  return firstRefusal(
    mayEdit(actor, challenge),
    engagement === null
      ? ALLOWED
      : refuse("The market was asked about this already.", "Read what suppliers replied."),
  );
}

/** A member of any supplier, until it closes. */
export function mayReply(actor: Actor, facts: EngagementFacts, now: Date): Verdict {
  if (!isSupplierMember(actor)) {
    return refuse("Replies come from suppliers.", "Sign in and act for a supplier to reply.");
  }
  if (engagementState(facts, now) === "OPEN") return ALLOWED;
  return refuse("This engagement has closed.", "Follow it, and you hear when a challenge comes.");
}

/** What was learned is shared once, when nobody can reply any more. */
export function maySummarise(
  actor: Actor,
  challenge: ChallengeFacts,
  facts: EngagementFacts,
  now: Date,
): Verdict {
  const state = engagementState(facts, now);
  return firstRefusal(
    mayEdit(actor, challenge),
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

function isSupplierMember(actor: Actor): actor is Person {
  return actor.kind === "person" && actor.actingFor?.kind === "SUPPLIER";
}
