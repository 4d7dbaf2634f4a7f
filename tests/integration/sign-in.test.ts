import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { removeMember } from "@/features/memberships/commands/people";
import {
  actFor,
  becomeExample,
  requestCode,
  shareCode,
  verifyCode,
} from "@/features/session/commands";
import { actorOfSession } from "@/features/session/framework/actor";
import { adapter } from "@/features/session/framework/adapter";
import { codeLetter } from "@/features/session/jobs/send-code";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { spend } from "@/lib/rate-limit";
import { work } from "@/worker/work";
import { mailTo } from "../setup/context";
import { admit, layOrganisation, layPerson, layStranger } from "../setup/lay";

let worker: PgBoss;

beforeAll(async () => {
  worker = await work();
});

afterAll(async () => {
  await worker.stop({ graceful: false });
  await stopQueue();
  await disconnect();
});

async function codeSentTo(email: string, mails = 1, browser = email): Promise<string> {
  await requestCode(ANONYMOUS, { email, browser });
  const [mail] = await mailTo(email, mails);
  const digits = /(\d{3}) (\d{3})/.exec(mail?.text ?? "");
  return `${digits?.[1]}${digits?.[2]}`;
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function answer(browser: string, code: string): Promise<string> {
  const outcome = await verifyCode(ANONYMOUS, { browser, code });
  return outcome.ok ? outcome.result.answer : "none";
}

test("the six digits that come by mail let somebody in, once", async () => {
  const email = "once@example.org";
  const code = await codeSentTo(email);
  expect(await answer(email, code)).toBe("right");
  expect(await answer(email, code)).toBe("used");
});

test("five wrong tries end a code, and the right one is too late then", async () => {
  const email = "tries@example.org";
  const code = await codeSentTo(email);
  for (let n = 0; n < 5; n++) expect(await answer(email, wrongOf(code))).toBe("wrong");
  expect(await answer(email, code)).toBe("tries");
});

test("five wrong tries at once are counted as five", async () => {
  const email = "race@example.org";
  const code = await codeSentTo(email);
  await Promise.all(Array.from({ length: 12 }, () => answer(email, wrongOf(code))));
  expect(await answer(email, code)).toBe("tries");
});

test("a code older than ten minutes is not taken", async () => {
  const email = "old@example.org";
  const code = await codeSentTo(email);
  await database().signInCode.updateMany({
    where: { email },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
  expect(await answer(email, code)).toBe("expired");
});

test("two codes hold at once: a new one does not end the one that somebody is typing", async () => {
  const email = "again@example.org";
  const first = await codeSentTo(email);
  const second = await codeSentTo(email, 2);
  expect(await answer(email, first)).toBe("right");
  expect(await answer(email, second)).toBe("right");
  await codeSentTo(email, 3);
  await codeSentTo(email, 4);
  await codeSentTo(email, 5);
  expect(await database().signInBrowser.count({ where: { browser: email } })).toBe(2);
});

test("nobody else's requests and wrong tries keep the owner of an address out", async () => {
  const email = "victim@example.org";
  const own = await codeSentTo(email, 1, "the owner's");
  const stranger = "a stranger's";
  for (let mails = 2; mails < 8; mails += 1) await codeSentTo(email, mails, stranger);
  for (let n = 0; n < 12; n += 1) await answer(stranger, wrongOf(own));
  expect(await answer(stranger, own), "the owner's code in another browser").not.toBe("right");
  expect(await answer("the owner's", own)).toBe("right");
});

test("where no more letters are sent, the last code holds in any browser, with few tries for all of them", async () => {
  const email = "shared@example.org";
  const code = await codeSentTo(email, 1, "asked");
  for (const browser of ["second", "third"])
    expect((await shareCode(ANONYMOUS, { email, browser })).ok).toBe(true);
  for (let n = 0; n < 4; n += 1) expect(await answer("second", wrongOf(code))).toBe("wrong");
  expect(await answer("third", wrongOf(code))).toBe("wrong");
  expect(await answer("third", code), "the tries of all others are spent").toBe("tries");
  expect(await answer("asked", code), "and those of who asked are not").toBe("right");
  expect(await shareCode(ANONYMOUS, { email, browser: "fourth" })).toMatchObject({ missing: true });
});

test("the code stands in no row and in no job, and its letter is not sent once it does not hold", async () => {
  const email = "stored@example.org";
  const code = await codeSentTo(email);
  const row = await database().signInCode.findFirstOrThrow({ where: { email } });
  const jobs = await database().$queryRaw`
    SELECT data::text FROM pgboss.job WHERE name IN ('mail.message', 'session.sendCode')`;
  for (const stored of [JSON.stringify(row), JSON.stringify(jobs)]) {
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
  }
  expect(await codeLetter(row.id)).toMatchObject({ to: email, code });
  await database().signInCode.update({ where: { id: row.id }, data: { expiresAt: new Date(0) } });
  expect(await codeLetter(row.id)).toBeNull();
});

test("another spelling of an address is sent to the one on record, and signs in the same person", async () => {
  const person = await layStranger({ email: "dougal@northmere.example" });
  const typed = "Dougal+mod@northmere.example";
  await requestCode(ANONYMOUS, { email: typed, browser: "spelled" });
  const row = await database().signInCode.findFirstOrThrow({ where: { email: typed } });
  const letter = await codeLetter(row.id);
  expect(letter).toMatchObject({ to: person.email });
  const outcome = await verifyCode(ANONYMOUS, { browser: "spelled", code: letter?.code ?? "" });
  expect(outcome).toMatchObject({ ok: true, result: { answer: "right", email: typed } });
  expect(await adapter.getUserByEmail?.(typed)).toMatchObject({ id: person.userId });
});

async function signedIn(userId: string): Promise<string> {
  const sessionToken = crypto.randomUUID();
  const expires = new Date(Date.now() + 60_000);
  await adapter.createSession?.({ sessionToken, userId, expires });
  return sessionToken;
}

test("a session acts for one organisation, and ends when the membership does", async () => {
  const body = await layOrganisation("Ending Council", "PUBLIC_BODY");
  const admin = await layPerson(body, "ADMIN");
  const member = await layPerson(body, "COMMERCIAL");
  const token = await signedIn(member.userId);
  expect(await actorOfSession(token)).toMatchObject({ actingFor: { organisationId: body.id } });
  const membershipId = member.actingFor?.membershipId ?? "";
  await expect(removeMember(admin, { membershipId })).resolves.toMatchObject({ ok: true });
  expect(await actorOfSession(token)).toEqual(ANONYMOUS);
});

test("a person of two organisations says for which they act; nobody acts for a third", async () => {
  const [one, two, third] = await Promise.all([
    layOrganisation("First Hat", "SUPPLIER"),
    layOrganisation("Second Hat", "PUBLIC_BODY"),
    layOrganisation("Stranger’s Hat", "SUPPLIER"),
  ]);
  const stranger = await layStranger();
  const person = await admit(stranger, one, "ADMIN");
  const other = await admit(stranger, two, "REFERENCE");
  const outsider = await layPerson(third, "ADMIN");
  const sessionToken = await signedIn(person.userId);
  expect(await actorOfSession(sessionToken)).toMatchObject({ actingFor: { name: "First Hat" } });
  const choose = (membershipId = "") => actFor(person, { membershipId, sessionToken });
  await choose(other.actingFor?.membershipId);
  expect(await actorOfSession(sessionToken)).toMatchObject({ actingFor: { name: "Second Hat" } });
  const refused = await choose(outsider.actingFor?.membershipId);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { reason: expect.stringContaining("do not belong") },
  });
  expect(await actorOfSession(sessionToken)).toMatchObject({ actingFor: { name: "Second Hat" } });
});

test("a session that has run out is nobody's", async () => {
  const person = await layStranger();
  const token = await signedIn(person.userId);
  await database().session.update({
    where: { sessionToken: token },
    data: { expires: new Date(Date.now() - 1_000) },
  });
  expect(await actorOfSession(token)).toEqual(ANONYMOUS);
});

test("nobody becomes a real person with one press, nor anybody outside the embedded mode", async () => {
  const real = await layStranger();
  const outcome = await becomeExample(ANONYMOUS, { userId: real.userId });
  expect(outcome).toMatchObject({
    ok: false,
    refusal: { reason: expect.stringContaining("trial installation") },
  });
});

test("a limit counts across processes and says how long to wait", async () => {
  const limit = { name: "test-limit", points: 3, seconds: 60 };
  for (let n = 0; n < 3; n++) expect(await spend(limit, "a@example.org")).toBeNull();
  expect(await spend(limit, "a@example.org")).toBeGreaterThan(0);
  expect(await spend(limit, "b@example.org")).toBeNull();
});
