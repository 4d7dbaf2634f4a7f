import type { Actor } from "../actor";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** What a decision about following needs to know of what is followed. */
export interface FollowFacts {
  /** Whether anybody can read its page now. */
  public: boolean;
}

/** Anybody signed in follows what is public. */
export function mayFollow(actor: Actor, facts: FollowFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    facts.public ? ALLOWED : refuse("This is not public.", "Follow it once it is published."),
  );
}

/** Whoever follows may stop, whatever has become of it. */
export function mayStopFollowing(actor: Actor): Verdict {
  return signedIn(actor);
}

function signedIn(actor: Actor): Verdict {
  return actor.kind === "person"
    ? ALLOWED
    : refuse("You are not signed in.", "Sign in, and you come back here.");
}
