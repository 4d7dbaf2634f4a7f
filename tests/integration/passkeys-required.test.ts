import { afterAll, expect, test, vi } from "vitest";
import { confirmByPasskey } from "@/features/passkeys/commands";
import { actorOfSession } from "@/features/session/framework/actor";
import { sessionCookie } from "@/features/session/framework/auth-options";
import { isConfirmed } from "@/features/session/framework/fresh";
import { powersWaiting } from "@/features/session/loaders";
import { disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { settings } from "@/lib/settings";
import { admit, layOrganisation, layPerson, layStranger, write } from "../setup/lay";
import { done } from "./case-study-fixture";
import { addFor, BROWSER, signedIn, signWith } from "./passkey-fixture";

/** Read by the first that asks for a setting: an installation to try it out. */
process.env.PASSKEYS_REQUIRED = "1";

let cookie = "";
let host = "";
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === sessionCookie() ? { value: cookie } : undefined),
  }),
  headers: async () => new Headers({ host }),
}));

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

test("who has not come by a passkey is neither commercial officer nor approver, and has the other roles", async () => {
  const body = await layOrganisation("Passkey Council", "PUBLIC_BODY");
  const person = await layPerson(body, "ADMIN", "COMMERCIAL", "APPROVER");
  const passkey = await addFor(person);
  const sessionToken = await signedIn(person);
  cookie = sessionToken;
  expect(await actorOfSession(sessionToken)).toMatchObject({ actingFor: { roles: ["ADMIN"] } });
  expect(await powersWaiting()).toEqual({ roles: ["COMMERCIAL", "APPROVER"], operator: false });

  const answer = await signWith(passkey, person, "CONFIRM");
  done(await confirmByPasskey(person, { answer, browser: BROWSER, sessionToken }));
  expect(await actorOfSession(sessionToken)).toMatchObject({
    actingFor: { roles: ["ADMIN", "COMMERCIAL", "APPROVER"] },
  });
  expect(await powersWaiting()).toBeNull();
});

test("an operator is none without a passkey", async () => {
  const operator = await layStranger({ operator: true });
  const passkey = await addFor(operator);
  const sessionToken = await signedIn(operator);
  cookie = sessionToken;
  expect(await actorOfSession(sessionToken)).toMatchObject({ operator: false });
  expect(await powersWaiting()).toEqual({ roles: [], operator: true });
  const answer = await signWith(passkey, operator, "CONFIRM");
  done(await confirmByPasskey(operator, { answer, browser: BROWSER, sessionToken }));
  expect(await actorOfSession(sessionToken)).toMatchObject({ operator: true });
});

test("a supplier’s people wait for nothing", async () => {
  const supplier = await layOrganisation("Passkey Works", "SUPPLIER");
  const person = await admit(await layStranger(), supplier, "ADMIN", "EDITOR");
  cookie = await signedIn(person);
  expect(await actorOfSession(cookie)).toMatchObject({ actingFor: { roles: ["ADMIN", "EDITOR"] } });
  expect(await powersWaiting()).toBeNull();
});

test("an example person is not asked again in a trial installation, and waits for a passkey all the same", async () => {
  const example = await layStranger({ operator: true });
  await write((tx) => tx.user.update({ where: { id: example.userId }, data: { example: true } }));
  cookie = await signedIn(example, 60);
  host = new URL(settings().BASE_URL).host;
  expect(await isConfirmed()).toBe(true);
  expect(await powersWaiting()).toEqual({ roles: [], operator: true });
  host = "proven.invalid";
  expect(await isConfirmed(), "under another name it is no trial installation").toBe(false);
  const person = await layStranger();
  cookie = await signedIn(person, 60);
  host = new URL(settings().BASE_URL).host;
  expect(await isConfirmed(), "nor is anybody else an example").toBe(false);
});
