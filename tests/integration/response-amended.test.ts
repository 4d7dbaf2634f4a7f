import { afterAll, beforeEach, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { proposeCancellation } from "@/features/challenges/commands";
import { WHOLE } from "@/features/challenges/queries";
import { contentOf } from "@/features/challenges/records/content";
import { respondersOf } from "@/features/letters/queries";
import { confirmResponse } from "@/features/responses/commands/confirm";
import { submitResponse } from "@/features/responses/commands/submission";
import { ownResponse } from "@/features/responses/loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { write } from "../setup/lay";
import { byTwo } from "./by-two";
import { mailedTo } from "./mailed";
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

test("nobody else confirms it, and nobody after the deadline", async () => {
  await publishVersion(2, true);
  for (const who of [open.lead, ANONYMOUS]) expect((await confirm(2, who)).ok).toBe(false);
  await close(open);
  expect(JSON.stringify(await confirm(2))).toMatch(/deadline has passed/);
});
