import type { Actor } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** A visit is remembered for who is signed in, so that the next one knows what is new. */
export function mayVisit(actor: Actor, userId: string): Verdict {
  if (actor.kind === "person" && actor.userId === userId) return ALLOWED;
  return refuse("This is somebody else’s visit.", "Sign in: then yours is remembered.");
}
