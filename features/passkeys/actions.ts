"use server";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { Actor } from "@/domain/actor";
import type { Purpose } from "@/domain/session/passkey";
import { confirmed } from "@/features/session/actions/confirmed";
import { currentActor } from "@/features/session/framework/actor";
import { becomeKnown, beginSigningIn, signingIn } from "@/features/session/framework/browser";
import { formAction, posted, type Reply, replyTo } from "@/features/session/framework/form-action";
import { isConfirmed, sessionToken } from "@/features/session/framework/fresh";
import { place } from "@/features/session/framework/place";
import { redeem } from "@/features/session/framework/redeem";
import { type Limit, spend } from "@/lib/rate-limit";
import * as commands from "./commands";
import { passkeysOf } from "./queries";
import { askToMake, askToSign } from "./records/devices";
import * as schema from "./schema";

const PER_PLACE: Limit = { name: "passkey-place", points: 60, seconds: 15 * 60 };

/**
 * What the device is asked that is to make a passkey. Null where the form would be refused: it is sent as it is then,
 * and comes back with the reason.
 */
export async function askToAdd(
  form: FormData,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const actor = await currentActor();
  // Somebody may call it by hand, with something else.
  const name = form instanceof FormData ? form.get("name") : null;
  const isName = schema.toAdd.safeParse({ name }).success;
  if (actor.kind !== "person" || !isName || !(await isConfirmed())) return null;
  const challenge = await newChallenge(actor, "ADD");
  return challenge === null ? null : askToMake(challenge, actor, await passkeysOf(actor.userId));
}

/** What the device is asked by which somebody signs in; null where too much was asked from this place. */
export async function askToSignIn(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const challenge = await newChallenge(await currentActor(), "SIGN_IN");
  return challenge === null ? null : askToSign(challenge, []);
}

/** What the device is asked by which somebody confirms that it is them. */
export async function askToConfirm(): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const actor = await currentActor();
  if (actor.kind !== "person") return null;
  const challenge = await newChallenge(actor, "CONFIRM");
  return challenge === null ? null : askToSign(challenge, await passkeysOf(actor.userId));
}

async function newChallenge(actor: Actor, purpose: Purpose): Promise<string | null> {
  if ((await spend(PER_PLACE, await place())) !== null) return null;
  const outcome = await commands.askForPasskey(actor, {
    purpose,
    browser: await beginSigningIn(),
  });
  return outcome.ok ? outcome.result : null;
}

export const addPasskey = formAction(schema.add, async (input, actor) =>
  replyTo(
    await confirmed(commands.addPasskey)(actor, { ...input, browser: await browser() }),
    () => "/account/passkeys?done=added",
  ),
);

export const renamePasskey = posted(
  schema.rename,
  commands.renamePasskey,
  "/account/passkeys?done=renamed",
);

export const removePasskey = formAction(schema.remove, async (input, actor) =>
  replyTo(
    await confirmed(commands.removePasskey)(actor, {
      ...input,
      sessionToken: await sessionToken(),
    }),
    () => "/account/passkeys?done=removed",
  ),
);

/** Lets next-auth begin the session, when the device has proved itself. */
export const signInByPasskey = formAction(
  schema.signIn,
  async ({ answer, next }, actor): Promise<Reply> => {
    const outcome = await commands.signInByPasskey(actor, { answer, browser: await browser() });
    if (!outcome.ok) return replyTo(outcome, () => next);
    const { email, token, passkeyId } = outcome.result;
    if (!(await redeem(email, token, passkeyId)))
      return { errors: { "": ["That took too long. Press the button again"] } };
    await becomeKnown(email);
    return { to: next };
  },
  { who: "anybody" },
);

export const confirmByPasskey = formAction(schema.confirm, async ({ answer, next }, actor) => {
  const proved = { answer, browser: await browser(), sessionToken: await sessionToken() };
  return replyTo(await commands.confirmByPasskey(actor, proved), () => next);
});

async function browser(): Promise<string> {
  return (await signingIn()) ?? "";
}
