import type { Actor } from "../actor";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { MOST_PASSKEYS, type Purpose } from "./passkey";

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

/** Whether somebody may prove again who they are, in a session: it has to be theirs. */
export function mayConfirm(actor: Actor, session: { userId: string }): Verdict {
  if (actor.kind === "person" && actor.userId === session.userId) return ALLOWED;
  return refuse("This session is not yours.", "Sign in again.");
}

/** Whether somebody may add a passkey to their account. @param held how many it has */
export function mayAddPasskey(actor: Actor, held: number): Verdict {
  return firstRefusal(
    isPerson(actor),
    held < MOST_PASSKEYS
      ? ALLOWED
      : refuse(`You have ${MOST_PASSKEYS} passkeys.`, "Remove one that you do not use."),
  );
}

/** Whether somebody may rename or remove a passkey, or confirm by it: their own only. */
export function mayUsePasskey(actor: Actor, passkey: { userId: string }): Verdict {
  if (actor.kind === "person" && actor.userId === passkey.userId) return ALLOWED;
  return refuse("This passkey is not yours.", "Use one of your own, or a code.");
}

/** Whether a device may be asked for a passkey: by anybody to sign in, else by who is signed in. */
export function mayAskForPasskey(actor: Actor, purpose: Purpose): Verdict {
  return purpose === "SIGN_IN" ? ALLOWED : isPerson(actor);
}

function isPerson(actor: Actor): Verdict {
  if (actor.kind === "person") return ALLOWED;
  return refuse("A passkey belongs to somebody who is signed in.", "Sign in first.");
}
