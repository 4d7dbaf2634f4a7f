import type { Actor } from "../actor";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** Everybody says for themselves whether they want the digest. */
export function maySetDigest(actor: Actor): Verdict {
  return actor.kind === "person"
    ? ALLOWED
    : refuse("You are not signed in.", "Sign in, and you come back here.");
}

/** Whoever has the link of a letter may stop the letters, signed in or not: it can do nothing else. */
export function mayStopByLink(_actor: Actor, link: { holds: boolean }): Verdict {
  return link.holds
    ? ALLOWED
    : refuse(
        "This link is not whole.",
        "Open it from the letter again, or sign in and change it under “What you follow”.",
      );
}

export interface DigestFacts {
  /** They want it. */
  wanted: boolean;
  /** This month's has been dealt with. */
  done: boolean;
  over: boolean;
}

/** Sending is the platform's: once for each month that is over, to whoever wants it. */
export function maySendDigest(actor: Actor, facts: DigestFacts): Verdict {
  return firstRefusal(
    actor.kind === "system"
      ? ALLOWED
      : refuse("Nobody sends a digest: it comes by itself.", "Read it on its page."),
    facts.over ? ALLOWED : refuse("The month is not over.", "It is sent when it is."),
    facts.wanted ? ALLOWED : refuse("They do not want it.", "They can switch it on again."),
    facts.done ? refuse("It was sent already.", "The next comes in a month.") : ALLOWED,
  );
}
