"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { sayCode } from "@/domain/session/code";
import { database } from "@/lib/database";
import { type Limit, spend } from "@/lib/rate-limit";
import * as commands from "./commands";
import { sessionCookie } from "./framework/auth-options";
import { formAction, type Reply, replyTo } from "./framework/form-action";
import { place } from "./framework/place";
import { redeem } from "./framework/redeem";
import { askForCode, chooseOrganisation, enterCode, tryExample } from "./schema";

const CODES_PER_ADDRESS: Limit = { name: "code-address", points: 5, seconds: 15 * 60 };
const CODES_PER_PLACE: Limit = { name: "code-place", points: 30, seconds: 15 * 60 };
const TRIES_PER_PLACE: Limit = { name: "try-place", points: 60, seconds: 15 * 60 };

/** Sends six digits, and goes on to where they are typed in. Says the same for every address. */
export const requestCode = formAction(askForCode, async ({ email, next }, actor) => {
  const wait =
    (await spend(CODES_PER_PLACE, await place())) ?? (await spend(CODES_PER_ADDRESS, email));
  if (wait !== null) return tooMany("email", "codes", wait);
  const outcome = await commands.requestCode(actor, { email });
  return replyTo(outcome, () => `/sign-in/code?${new URLSearchParams({ email, next })}`);
});

/** Checks the six digits and, when they are right, lets next-auth begin the session. */
export const verifyCode = formAction(enterCode, async ({ email, code, next }, actor) => {
  const wait = await spend(TRIES_PER_PLACE, await place());
  if (wait !== null) return tooMany("code", "tries", wait);
  const outcome = await commands.verifyCode(actor, { email, code });
  if (!outcome.ok) return { errors: { code: ["No code was sent to this address. Ask for one"] } };
  const { result } = outcome;
  if (result.answer !== "right") return { errors: { code: [sayCode(result.answer, result.left)] } };
  return begin(email, result.token, next);
});

/** One press to be an example person. */
export const becomeExample = formAction(tryExample, async ({ userId, next }, actor) => {
  const outcome = await commands.becomeExample(actor, { userId });
  return outcome.ok
    ? begin(outcome.result.email, outcome.result.token, next)
    : replyTo(outcome, () => next);
});

export const actFor = formAction(chooseOrganisation, async ({ membershipId, next }, actor) => {
  const sessionToken = (await cookies()).get(sessionCookie())?.value ?? "";
  return replyTo(await commands.actFor(actor, { membershipId, sessionToken }), () => next);
});

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
