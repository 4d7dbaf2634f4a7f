import type { Actor } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** Whether a person may act for an organisation in this session. */
export function mayActFor(actor: Actor, membership: { userId: string }): Verdict {
  if (actor.kind === "person" && actor.userId === membership.userId) return ALLOWED;
  return refuse(
    "You do not belong to that organisation.",
    "Ask its administrator to invite you, or choose one that you belong to.",
  );
}

/** Whether a visitor may become an example person with one press. Never outside the embedded mode. */
export function mayBecomeExample(embedded: boolean, user: { example: boolean }): Verdict {
  if (embedded && user.example) return ALLOWED;
  return refuse(
    "Only the example people of a trial installation can be tried out like this.",
    "Sign in with your own e-mail address.",
  );
}
