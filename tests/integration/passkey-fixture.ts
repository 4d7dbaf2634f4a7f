import type { Person } from "@/domain/actor";
import type { Purpose } from "@/domain/session/passkey";
import { addPasskey, askForPasskey } from "@/features/passkeys/commands";
import { askToMake, askToSign } from "@/features/passkeys/records/devices";
import * as schema from "@/features/passkeys/schema";
import { adapter } from "@/features/session/framework/adapter";
import { database } from "@/lib/database";
import { type DevicePasskey, makePasskey } from "../setup/authenticator";
import { done } from "./case-study-fixture";

/** The browser of the tests, where it does not matter which. */
export const BROWSER = "a browser";

/** What a form with a new passkey says, read as the action reads it. */
export const readMade = (made: string) =>
  schema.add.parse({ name: "Work laptop", answer: made }).answer;

/** The same for one that signs. */
export const readSigned = (signed: string) => schema.confirm.parse({ answer: signed }).answer;

/** Has a device asked to make a passkey. @returns the passkey, that nothing here knows yet */
export async function makeFor(person: Person, browser = BROWSER): Promise<DevicePasskey> {
  const challenge = done(await askForPasskey(person, { purpose: "ADD", browser }));
  return makePasskey(await askToMake(challenge, person, []));
}

/** A passkey that somebody has added. */
export async function addFor(person: Person, name = "Work laptop"): Promise<DevicePasskey> {
  const passkey = await makeFor(person);
  done(await addPasskey(person, { name, answer: readMade(passkey.made), browser: BROWSER }));
  return passkey;
}

/** Has a passkey sign what was asked for a purpose. */
export async function signWith(
  passkey: DevicePasskey,
  actor: Parameters<typeof askForPasskey>[0],
  purpose: Purpose,
  browser = BROWSER,
) {
  const challenge = done(await askForPasskey(actor, { purpose, browser }));
  return readSigned(passkey.sign(await askToSign(challenge, [])));
}

/** A session as a sign-in by code begins it, so many minutes ago. */
export async function signedIn({ userId }: Person, minutesAgo = 0): Promise<string> {
  const sessionToken = crypto.randomUUID();
  await adapter.createSession?.({ sessionToken, userId, expires: new Date(Date.now() + 60_000) });
  await database().$executeRaw`
    UPDATE "Session" SET "confirmedAt" = now() - make_interval(mins => ${minutesAgo}::int)
    WHERE "sessionToken" = ${sessionToken}`;
  return sessionToken;
}
