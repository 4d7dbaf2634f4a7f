"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { asPerson } from "@/domain/actor";
import { mailboxOf } from "@/domain/membership/mailbox";
import { CODE_MINUTES, sayCode } from "@/domain/session/code";
import { database } from "@/lib/database";
import { type Limit, spend } from "@/lib/rate-limit";
import * as commands from "./commands";
import * as confirming from "./commands/confirm";
import { sessionCookie } from "./framework/auth-options";
import { becomeKnown, beginSigningIn, isKnownFor, signingIn } from "./framework/browser";
import { formAction, type Reply, replyTo } from "./framework/form-action";
import { sessionToken } from "./framework/fresh";
import { missing } from "./framework/missing";
import { place } from "./framework/place";
import { redeem } from "./framework/redeem";
import { isTrial } from "./framework/trial";
import * as schema from "./schema";

const CODES_PER_PLACE: Limit = { name: "code-place", points: 30, seconds: 15 * 60 };
/** As long as a code holds: whoever gets no letter can use the one before. */
const LETTERS_FROM_PLACE: Limit = { name: "code-letter", points: 5, seconds: CODE_MINUTES * 60 };
/** Of browsers in which its owner has not signed in before. */
const LETTERS_A_DAY: Limit = { name: "code-letters", points: 50, seconds: 24 * 60 * 60 };
const TRIES_PER_PLACE: Limit = { name: "try-place", points: 60, seconds: 15 * 60 };

/** Sends six digits, and goes on to where they are typed in. Says the same for every address. */
export const requestCode = formAction(
  schema.askForCode,
  async ({ email, next }, actor) => {
    const from = await place();
    const wait = await spend(CODES_PER_PLACE, from);
    if (wait !== null) return tooMany("email", "codes", wait);
    const browser = await beginSigningIn();
    const wanted = { email, browser };
    const most = await noMoreLetters(mailboxOf(email), from);
    if (most === null) {
      const outcome = await commands.requestCode(actor, wanted);
      return replyTo(outcome, () => `/sign-in/code?${new URLSearchParams({ next })}`);
    }
    const shared = await commands.shareCode(actor, wanted);
    if (!shared.ok) return tooMany("email", "codes", most);
    return { to: `/sign-in/code?${new URLSearchParams({ next, sent: "before" })}` };
  },
  { who: "anybody" },
);

/** How many seconds no more letters are sent to a mailbox for this browser; null if one is sent now. */
async function noMoreLetters(mailbox: string, from: string): Promise<number | null> {
  const wait = await spend(LETTERS_FROM_PLACE, `${mailbox} ${from}`);
  if (wait !== null || (await isKnownFor(mailbox))) return wait;
  return spend(LETTERS_A_DAY, mailbox);
}

/** Checks the six digits and, when they are right, lets next-auth begin the session. */
export const verifyCode = formAction(
  schema.enterCode,
  async ({ code, next }, actor) => {
    const wait = await spend(TRIES_PER_PLACE, await place());
    if (wait !== null) return tooMany("code", "tries", wait);
    const browser = (await signingIn()) ?? "";
    const outcome = await commands.verifyCode(actor, { browser, code });
    if (!outcome.ok)
      return { errors: { code: ["This browser has asked for no code. Ask for one"] } };
    const { result } = outcome;
    if (result.answer !== "right")
      return { errors: { code: [sayCode(result.answer, result.left)] } };
    const begun = await begin(result.email, result.token, next);
    if ("to" in begun) await becomeKnown(result.email);
    return begun;
  },
  { who: "anybody" },
);

/** Sends six digits to the address of whoever is signed in, who is to prove again that it is them. */
export const requestConfirmation = formAction(schema.askToConfirm, async ({ next }, actor) => {
  const { email } = asPerson(actor);
  const from = await place();
  const browser = await beginSigningIn();
  const wait =
    (await spend(CODES_PER_PLACE, from)) ?? (await noMoreLetters(mailboxOf(email), from));
  if (wait !== null) return tooMany("", "codes", wait);
  return replyTo(
    await commands.requestCode(actor, { email, browser }),
    () => `/account/confirm?${new URLSearchParams({ next, sent: "yes" })}`,
  );
});

/** Checks the six digits and, when they are right, notes that it is this person. */
export const confirmByCode = formAction(schema.confirmByCode, async ({ code, next }, actor) => {
  const wait = await spend(TRIES_PER_PLACE, await place());
  if (wait !== null) return tooMany("code", "tries", wait);
  const browser = (await signingIn()) ?? "";
  const typed = { sessionToken: await sessionToken(), browser, code };
  const outcome = await confirming.confirmByCode(actor, typed);
  if (!outcome.ok) return replyTo(outcome, () => next);
  const { answer, left } = outcome.result;
  return answer === "right" ? { to: next } : { errors: { code: [sayCode(answer, left)] } };
});

/** One press to be an example person. */
export const becomeExample = formAction(
  schema.tryExample,
  async ({ userId, next }, actor) => {
    if (!(await isTrial())) missing();
    const outcome = await commands.becomeExample(actor, { userId });
    return outcome.ok
      ? begin(outcome.result.email, outcome.result.token, next)
      : replyTo(outcome, () => next);
  },
  { who: "anybody" },
);

export const actFor = formAction(
  schema.chooseOrganisation,
  async ({ membershipId, next }, actor) => {
    const chosen = { membershipId, sessionToken: await sessionToken() };
    return replyTo(await commands.actFor(actor, chosen), () => next);
  },
);

/** Ends this session, here and in the database. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  const sessionToken = jar.get(sessionCookie())?.value;
  if (sessionToken) await database().session.deleteMany({ where: { sessionToken } });
  jar.delete(sessionCookie());
  redirect("/");
}

async function begin(email: string, token: string, next: string): Promise<Reply> {
  if (await redeem(email, token)) return { to: next };
  return { errors: { code: ["This code was used already. Ask for a new one"] } };
}

function tooMany(field: string, what: string, seconds: number): Reply {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return { errors: { [field]: [`Too many ${what} were asked for. Try again in ${wait}`] } };
}
