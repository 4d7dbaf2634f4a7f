import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { receiptBytes } from "@/domain/response/receipt";
import {
  saveAnswer,
  saveDeclarations,
  savePrice,
  startResponse,
} from "@/features/responses/commands/draft";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import { submitResponse, withdrawResponse } from "@/features/responses/commands/submission";
import { openingOf, ownResponse, ownSubmission } from "@/features/responses/loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { isSigned } from "@/lib/seal";
import { layOrganisation, layPerson, write } from "../setup/lay";
import { close, layDraft, layOpen, type Open, QUESTION } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const refused = (reason: string) => ({
  ok: false,
  refusal: { reason: expect.stringContaining(reason) },
});

/** Two people of the buyer's side, one after the other. */
async function openAll({ lead, approver, challengeId }: Open) {
  await beginOpening(lead, { challengeId });
  return openResponses(approver, { challengeId });
}

test("a whole response is received with a receipt of exactly what was submitted", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  const outcome = await submitResponse(person, { responseId });
  expect(outcome).toMatchObject({ ok: true });
  const stored = await ownSubmission(person, responseId, 1);
  if (!stored) throw new Error("Nothing was received.");
  const digest = createHash("sha256").update(stored.content).digest("hex");
  expect(outcome).toMatchObject({ result: { sha256: digest } });
  expect(stored.receipt).toMatchObject({ response: responseId, number: 1, sha256: digest });
  expect(isSigned(receiptBytes(stored.receipt), stored.signature)).toBe(true);
  const forged = { ...stored.receipt, receivedAt: new Date(0).toISOString() };
  expect(isSigned(receiptBytes(forged), stored.signature)).toBe(false);
  expect(JSON.parse(Buffer.from(stored.content).toString())).toEqual({
    challenge: expect.stringMatching(/^T-/),
    version: 1,
    supplier: "Answering Ltd",
    answers: [{ criterion: "c1", question: QUESTION, text: "With sensors and patience." }],
    price: "186500.50",
    phasePrices: [],
    ai: { used: false, detail: "" },
    interests: "",
    attachments: [],
    pointsTo: [],
    nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test("what is missing or too long is said, part by part, and nothing is received", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(
    open,
    "one two three four five six seven eight nine ten eleven",
  );
  await expect(submitResponse(person, { responseId })).resolves.toMatchObject({
    ok: false,
    errors: { "": [expect.stringContaining("1 word over")] },
  });
  expect(await database().submission.count({ where: { responseId } })).toBe(0);
});

test("nothing is accepted after the deadline by the database's clock, and what was accepted stands", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  await submitResponse(person, { responseId });
  await close(open);
  await expect(submitResponse(person, { responseId })).resolves.toMatchObject(
    refused("deadline has passed"),
  );
  await expect(withdrawResponse(person, { responseId })).resolves.toMatchObject(
    refused("deadline has passed"),
  );
  const edit = { responseId, criterionId: open.criterionId, text: "Later", was: "" };
  await expect(saveAnswer(person, edit)).resolves.toMatchObject(refused("deadline has passed"));
  expect(await database().submission.count({ where: { responseId } })).toBe(1);
});

test("however many submit around the deadline, none is late and none with a receipt is lost", async () => {
  const open = await layOpen();
  const drafts = [];
  for (let n = 0; n < 12; n++) drafts.push(await layDraft(open));
  const now = await databaseTime(database());
  const closesAt = new Date(now.getTime() + 250);
  await write((tx) => tx.challenge.update({ where: { id: open.challengeId }, data: { closesAt } }));
  const late = (n: number) => new Promise((resolve) => setTimeout(resolve, n * 40));
  const outcomes = await Promise.all(
    drafts.map(async ({ person, responseId }, n) => {
      await late(n);
      return submitResponse(person, { responseId });
    }),
  );
  const accepted = outcomes.filter(({ ok }) => ok).length;
  const rows = await database().submission.findMany({
    where: { response: { challengeId: open.challengeId } },
  });
  expect(rows).toHaveLength(accepted);
  expect(rows.filter(({ receivedAt }) => receivedAt >= closesAt)).toHaveLength(0);
  expect(accepted).toBeLessThan(drafts.length);
});

test("the same response from two tabs at once makes two numbered submissions, and the last counts", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  await Promise.all([
    submitResponse(person, { responseId }),
    submitResponse(person, { responseId }),
  ]);
  const numbers = await database().submission.findMany({
    where: { responseId },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
});

test("nobody but the supplier's own people reads a response, and nobody learns the number before the deadline", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  await submitResponse(person, { responseId });
  const rival = await layPerson(await layOrganisation("Rival Ltd", "SUPPLIER"), "ADMIN");
  for (const other of [open.lead, rival]) {
    expect(await ownResponse(other, responseId)).toBeNull();
    expect(await ownSubmission(other, responseId, 1)).toBeNull();
  }
  expect(await ownResponse(person, responseId)).not.toBeNull();
  expect((await openingOf(open.lead, open.challengeId))?.received).toBeNull();
  await close(open);
  expect((await openingOf(open.lead, open.challengeId))?.received).toBe(1);
});

test("two people of the buyer's side open after the deadline and not before; nobody else at all", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  await submitResponse(person, { responseId });
  const { lead, approver, body } = open;
  const evaluator = await layPerson(body, "COMMERCIAL");
  await write((tx) =>
    tx.challengePart.create({
      data: { challengeId: open.challengeId, userId: evaluator.userId, part: "EVALUATOR" },
    }),
  );
  const input = { challengeId: open.challengeId };
  await expect(beginOpening(lead, input)).resolves.toMatchObject(refused("has not passed"));
  await close(open);
  await expect(openResponses(approver, input)).resolves.toMatchObject(refused("Nobody has begun"));
  await expect(beginOpening(person, input)).resolves.toMatchObject(
    refused("public body that asked"),
  );
  await expect(beginOpening(evaluator, input)).resolves.toMatchObject(refused("The lead, the"));
  await expect(beginOpening(lead, input)).resolves.toMatchObject({ ok: true });
  await expect(beginOpening(approver, input)).resolves.toMatchObject(refused("has been begun"));
  await expect(openResponses(lead, input)).resolves.toMatchObject(refused("another person"));
  await expect(openResponses(person, input)).resolves.toMatchObject(
    refused("public body that asked"),
  );
  expect(await database().answer.count({ where: { responseId } })).toBe(0);
  await expect(openResponses(approver, input)).resolves.toEqual({
    ok: true,
    result: { opened: 1 },
  });
  await expect(openResponses(approver, input)).resolves.toMatchObject({ ok: false });
});

test("what is opened is what was sealed, whatever the draft says since", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open, "What I submitted.");
  await submitResponse(person, { responseId });
  const later = {
    responseId,
    criterionId: open.criterionId,
    text: "Only a draft.",
    was: "What I submitted.",
  };
  await expect(saveAnswer(person, later)).resolves.toMatchObject({ ok: true });
  await savePrice(person, { responseId, prices: { price: 1n } });
  await close(open);
  await openAll(open);
  const opened = await database().response.findUniqueOrThrow({
    where: { id: responseId },
    include: { answers: true },
  });
  expect(opened).toMatchObject({
    state: "OPENED",
    label: "A",
    answers: [{ text: "What I submitted." }],
  });
  expect(opened.price?.toFixed(2)).toBe("186500.50");
});

test("a draft and a withdrawn response are never opened", async () => {
  const open = await layOpen();
  const drafted = await layDraft(open);
  const withdrawn = await layDraft(open);
  await submitResponse(withdrawn.person, { responseId: withdrawn.responseId });
  await withdrawResponse(withdrawn.person, { responseId: withdrawn.responseId });
  await close(open);
  expect(await openAll(open)).toEqual({ ok: true, result: { opened: 0 } });
  const states = await database().response.findMany({
    where: { id: { in: [drafted.responseId, withdrawn.responseId] } },
    select: { state: true },
    orderBy: { state: "asc" },
  });
  expect(states).toEqual([{ state: "DRAFT" }, { state: "WITHDRAWN" }]);
});

test("the second of two colleagues is told what the first one saved, and loses nothing", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open, "First.");
  const edit = (text: string) =>
    saveAnswer(person, { responseId, criterionId: open.criterionId, text, was: "First." });
  await expect(edit("Second.")).resolves.toMatchObject({ ok: true });
  await expect(edit("Third.")).resolves.toMatchObject({
    ok: false,
    errors: { text: [expect.stringContaining("Theirs: “Second.”")] },
  });
});

test("two colleagues who save price and declarations at once overwrite nothing of each other's", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  const original = { price: "186500.50" };
  const price = (pence: bigint) =>
    savePrice(person, { responseId, prices: { price: pence }, original });
  await expect(price(10_000n)).resolves.toMatchObject({ ok: true });
  await expect(price(20_000n)).resolves.toMatchObject({
    errors: { price: [expect.stringContaining("It now says: “100.00”")] },
  });
  const opened = { aiUsed: false, aiDetail: "", interests: "", hours: "12.5" };
  const form = { responseId, aiUsed: "no", aiDetail: "", interests: "", hours: "12.5" } as const;
  const declare = (change: object) =>
    saveDeclarations(person, { ...form, ...change, original: opened });
  await expect(declare({ interests: "My cousin" })).resolves.toMatchObject({ ok: true });
  await expect(declare({ hours: "20" })).resolves.toMatchObject({ ok: true });
  const own = await ownResponse(person, responseId);
  expect([own?.draft.price, own?.draft.interests, own?.response.hours?.toString()]).toEqual([
    "100.00",
    "My cousin",
    "20",
  ]);
});

test("declarations that save themselves keep what a colleague declares meanwhile", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  const form = { responseId, aiDetail: "", interests: "", hours: "12.5" };
  const opened = { aiUsed: false, aiDetail: "", interests: "", hours: "12.5" };
  const declare = async (change: object, original: object) => {
    const outcome = await saveDeclarations(person, {
      ...form,
      ...change,
      original: { ...original },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.result.original;
  };
  const first = await declare({ interests: "My cous" }, opened);
  await declare({ hours: "20" }, opened);
  await declare({ interests: "My cousin" }, first);
  const own = await ownResponse(person, responseId);
  expect([own?.draft.interests, own?.response.hours?.toString(), own?.draft.aiUsed]).toEqual([
    "My cousin",
    "20",
    false,
  ]);
});

test("each phase has its price, and their sum is what counts", async () => {
  const open = await layOpen();
  await write((tx) =>
    tx.challengePhase.createMany({
      data: ["Try", "Run"].map((name, order) => ({
        challengeId: open.challengeId,
        name,
        order,
        valuePence: 1_000_000n,
      })),
    }),
  );
  const supplier = await layOrganisation("Two Prices Ltd", "SUPPLIER");
  const person = await layPerson(supplier, "ADMIN");
  const begun = await startResponse(person, { challengeId: open.challengeId });
  if (!begun.ok) throw new Error(JSON.stringify(begun));
  const { responseId } = begun.result;
  const price = (prices: Record<string, bigint>) => savePrice(person, { responseId, prices });
  await expect(price({ price: 500n })).resolves.toMatchObject({
    errors: { phase0: [expect.stringMatching(/price/)], phase1: [expect.anything()] },
  });
  await expect(price({ phase0: 10n, phase1: 20n, phase9: 1n })).resolves.toMatchObject({
    errors: { sure: [expect.stringMatching(/^£0.30 is less than half of the £20,000/)] },
  });
  const sure = { responseId, prices: { phase0: 10n, phase1: 20n, phase9: 1n }, sure: true };
  await expect(savePrice(person, sure)).resolves.toMatchObject({ ok: true });
  const own = await ownResponse(person, responseId);
  expect(own?.draft).toMatchObject({
    price: "0.30",
    phasePrices: [
      { phase: "Try", price: "0.10" },
      { phase: "Run", price: "0.20" },
    ],
  });
  const form = { responseId, aiUsed: "no", aiDetail: "", interests: "", hours: null } as const;
  await saveAnswer(person, { responseId, criterionId: open.criterionId, text: "So.", was: "" });
  await saveDeclarations(person, form);
  await expect(submitResponse(person, { responseId })).resolves.toMatchObject({ ok: true });
  await close(open);
  await openAll(open);
  const opened = await database().response.findUniqueOrThrow({ where: { id: responseId } });
  expect([opened.price?.toFixed(2), opened.phasePrices]).toEqual(["0.30", own?.draft.phasePrices]);
});

test("what a page has saved by itself is not taken for a colleague's, however late it hears of it", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open, "First.");
  const edit = (text: string, sent: string) =>
    saveAnswer(person, { responseId, criterionId: open.criterionId, text, was: "First.", sent });
  await expect(edit("First. More.", "")).resolves.toMatchObject({ ok: true });
  await expect(edit("First. More. Done.", "First. More.")).resolves.toMatchObject({ ok: true });
  await expect(edit("First. More. Done. Late.", "First. More.")).resolves.toMatchObject({
    errors: { text: [expect.stringContaining("Theirs: “First. More. Done.”")] },
  });
});

test("nobody answers a challenge in which they have a part", async () => {
  const open = await layOpen();
  const supplier = await layOrganisation("Both Sides Ltd", "SUPPLIER");
  const insider = await layPerson(supplier, "ADMIN");
  await write((tx) =>
    tx.challengePart.create({
      data: { challengeId: open.challengeId, userId: insider.userId, part: "EVALUATOR" },
    }),
  );
  await expect(startResponse(insider, { challengeId: open.challengeId })).resolves.toMatchObject(
    refused("a part in this challenge"),
  );
});
