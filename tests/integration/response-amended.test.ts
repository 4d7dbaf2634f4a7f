import { afterAll, beforeEach, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { proposeAmendment, proposeCancellation } from "@/features/challenges/commands";
import { WHOLE } from "@/features/challenges/queries";
import { contentOf } from "@/features/challenges/records/content";
import { answerClarification, askClarification } from "@/features/clarifications/commands";
import { respondersOf } from "@/features/letters/queries";
import { confirmResponse } from "@/features/responses/commands/confirm";
import { submitResponse, withdrawResponse } from "@/features/responses/commands/submission";
import { ownResponse } from "@/features/responses/loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation, layPerson, write } from "../setup/lay";
import { byTwo } from "./by-two";
import { amendmentOf } from "./challenge-fixture";
import { lastLetterTo, mailedTo } from "./mailed";
import { close, layDraft, layOpen, type Open } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let open: Open;
let laid: Awaited<ReturnType<typeof layDraft>>;

beforeEach(async () => {
  open = await layOpen();
  await publishVersion(1, false, -60_000);
  laid = await layDraft(open);
  await submitResponse(laid.person, { responseId: laid.responseId });
});

async function publishVersion(number: number, material: boolean, from = 0): Promise<void> {
  const { challengeId } = open;
  const publishedAt = new Date((await databaseTime(database())).getTime() + from);
  await write(async (tx) => {
    const where = { id: challengeId };
    const content = contentOf(await tx.challenge.findUniqueOrThrow({ where, include: WHOLE }));
    await tx.challengeVersion.create({
      data: { challengeId, number, material, publishedAt, content },
    });
    await tx.challenge.update({ where: { id: challengeId }, data: { version: number } });
  });
}

const asked = async () => (await ownResponse(laid.person, laid.responseId))?.amended?.version;
const confirm = (version: number, who: Parameters<typeof confirmResponse>[0] = laid.person) =>
  confirmResponse(who, { responseId: laid.responseId, version });

test("a material amendment asks for a word, and an immaterial one does not", async () => {
  expect(await asked()).toBeUndefined();
  await publishVersion(2, false);
  expect(await asked()).toBeUndefined();
  await publishVersion(3, true);
  expect(await asked()).toMatchObject({ number: 3 });
  expect(await respondersOf(database(), open.challengeId)).toEqual([laid.person.email]);
});

test("the supplier confirms that it stands, once, and a later amendment asks again", async () => {
  await publishVersion(2, true);
  expect((await confirm(2)).ok).toBe(true);
  expect(await asked()).toBeUndefined();
  expect(JSON.stringify(await confirm(2))).toMatch(/nothing to confirm/);
  await publishVersion(3, true);
  expect(await asked()).toMatchObject({ number: 3 });
  expect((await confirm(2)).ok, "of a version that is not the newest").toBe(false);
});

test("or replaces it, which answers the version in force", async () => {
  await publishVersion(2, true);
  await submitResponse(laid.person, { responseId: laid.responseId });
  expect(await asked()).toBeUndefined();
});

test("whoever has responded is told of a cancellation, whether or not they follow", async () => {
  const { challengeId: id, lead, approver } = open;
  const input = { id, reason: "The wall has come down." };
  const cancelled = await byTwo(proposeCancellation(lead, input), id, approver);
  expect(cancelled.ok, JSON.stringify(cancelled)).toBe(true);
  expect(await mailedTo(laid.person.email)).toContain("Cancelled: Find damp early");
});

/** Somebody with a draft that was never submitted, and somebody who took back what was. Nobody follows. */
async function layOthers(): Promise<{ email: string }[]> {
  const drafting = await layDraft(open, "Not sent.");
  const away = await layDraft(open, "Taken back.");
  await submitResponse(away.person, { responseId: away.responseId });
  await withdrawResponse(away.person, { responseId: away.responseId });
  return [drafting.person, away.person];
}

test("whoever has begun to respond is told what an amendment changes, with each date that it moves", async () => {
  const { challengeId: id, lead, approver } = open;
  const others = await layOthers();
  const row = await database().challenge.findUniqueOrThrow({ where: { id } });
  const deadline = row.closesAt?.getTime() ?? 0;
  const input = {
    ...amendmentOf(row),
    questionsCloseAt: new Date(deadline).toISOString(),
    closesAt: new Date(deadline + 7 * 86_400_000).toISOString(),
  };
  const amended = await byTwo(proposeAmendment(lead, input), id, approver);
  expect(amended.ok, JSON.stringify(amended)).toBe(true);
  expect(await mailedTo(laid.person.email)).toContain(
    "Replace or confirm your response to “Find damp early”",
  );
  for (const { email } of [laid.person, ...others]) {
    const says = await lastLetterTo(email);
    expect(says).toContain(input.change);
    expect(says).toMatch(/Responses close: [^"]+ Before: /);
  }
  for (const { email } of others)
    expect(await mailedTo(email)).toContain("Changed: Find damp early");
});

test("and of an answer, without following; the response says that there is one", async () => {
  const { challengeId, lead } = open;
  const others = await layOthers();
  const questionsCloseAt = new Date(Date.now() + 60_000);
  const { slug } = await write((tx) =>
    tx.challenge.update({ where: { id: challengeId }, data: { questionsCloseAt } }),
  );
  const asker = await layPerson(await layOrganisation("Asking Ltd", "SUPPLIER"), "EDITOR");
  const question = "Is the north quay meant?";
  const asked = await askClarification(asker, { slug, question });
  if (!asked.ok) throw new Error(JSON.stringify(asked));
  const answer = { answer: "Yes.", topic: "OTHER", changesNeed: false } as const;
  const given = { ...answer, id: asked.result, publicQuestion: question };
  expect(await answerClarification(lead, given)).toMatchObject({ ok: true });
  for (const { email } of [laid.person, ...others])
    expect(await mailedTo(email)).toContain("A question was answered: Find damp early");
  expect((await ownResponse(laid.person, laid.responseId))?.since).toMatchObject({
    version: 1,
    versions: [],
    answers: 1,
  });
});

test("a response says which version it answers, and what was published since", async () => {
  const since = async () => (await ownResponse(laid.person, laid.responseId))?.since;
  expect(await since()).toMatchObject({ version: 1, versions: [], answers: 0 });
  await publishVersion(2, false);
  await publishVersion(3, true);
  expect(await since()).toMatchObject({ version: 1, versions: [{ number: 2 }, { number: 3 }] });
  await confirm(3);
  expect(await since()).toMatchObject({ version: 3, versions: [] });
});

test("nobody else confirms it, and nobody after the deadline", async () => {
  await publishVersion(2, true);
  for (const who of [open.lead, ANONYMOUS]) expect((await confirm(2, who)).ok).toBe(false);
  await close(open);
  expect(JSON.stringify(await confirm(2))).toMatch(/deadline has passed/);
});
