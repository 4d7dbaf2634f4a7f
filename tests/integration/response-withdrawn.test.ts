import { afterAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { saveAnswer, savePrice } from "@/features/responses/commands/draft";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import {
  restoreResponse,
  submitResponse,
  withdrawResponse,
} from "@/features/responses/commands/submission";
import { ownResponse, ownSubmission } from "@/features/responses/loaders";
import { receiptShown } from "@/features/responses/loaders/receipts";
import { namedReceiptPath } from "@/features/responses/views/receipts";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layPerson, write } from "../setup/lay";
import { mailedTo } from "./mailed";
import { close, layDraft, layOpen } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** A response that was submitted, once or more. */
async function laySubmitted(times = 1) {
  const open = await layOpen();
  const laid = await layDraft(open);
  const { person, responseId } = laid;
  for (let n = 0; n < times; n++) await submitResponse(person, { responseId });
  return { open, ...laid };
}

type Laid = Awaited<ReturnType<typeof laySubmitted>>;

const standingOf = async ({ person, responseId }: Laid, number: number) =>
  (await ownSubmission(person, responseId, number))?.standing;

const counting = async ({ person, responseId }: Laid) =>
  (await ownResponse(person, responseId))?.counts?.number ?? null;

describe("a withdrawal", () => {
  test("is told to everybody who writes for the supplier, keeps the receipts, and can be undone", async () => {
    const laid = await laySubmitted(2);
    const { person, responseId, supplier } = laid;
    const colleague = await layPerson(supplier, "ADMIN");
    expect(await withdrawResponse(person, { responseId })).toMatchObject({ ok: true });
    expect(await counting(laid)).toBeNull();
    for (const { email } of [person, colleague])
      expect(await mailedTo(email)).toContain("Withdrawn: your response to “Find damp early”");
    expect(await mailedTo(laid.open.lead.email)).toEqual([]);
    expect(await standingOf(laid, 1)).toMatchObject({ kind: "replaced", by: 2 });
    expect(await standingOf(laid, 2)).toMatchObject({ kind: "withdrawn" });

    expect(await restoreResponse(colleague, { responseId })).toMatchObject({ ok: true });
    expect(await counting(laid)).toBe(2);
    expect(await standingOf(laid, 1)).toMatchObject({ kind: "replaced", by: 2 });
    expect(await standingOf(laid, 2)).toEqual({ kind: "counts" });
    for (const { email } of [person, colleague])
      expect(await mailedTo(email)).toContain("Counts again: your response to “Find damp early”");
    const steps = (await ownSubmission(person, responseId, 2))?.submission.withdrawals;
    expect(steps?.map(({ undone }) => undone)).toEqual([false, true]);
  });

  test("cannot be undone twice, by others, or after the deadline", async () => {
    const laid = await laySubmitted();
    const { person, responseId, open } = laid;
    const undo = (who: Parameters<typeof restoreResponse>[0]) =>
      restoreResponse(who, { responseId });
    expect(JSON.stringify(await undo(person))).toMatch(/Only a withdrawal can be undone/);
    await withdrawResponse(person, { responseId });
    for (const other of [open.lead, ANONYMOUS]) expect((await undo(other)).ok).toBe(false);
    await close(open);
    expect(JSON.stringify(await undo(person))).toMatch(/deadline has passed/);
    expect(await counting(laid)).toBeNull();
  });

  test("leaves nothing to open, and what is undone is opened as it was received", async () => {
    const laid = await laySubmitted();
    const { person, responseId, open } = laid;
    await withdrawResponse(person, { responseId });
    await restoreResponse(person, { responseId });
    const away = await layDraft(open, "Taken back.");
    await submitResponse(away.person, { responseId: away.responseId });
    await withdrawResponse(away.person, { responseId: away.responseId });
    await close(open);
    const { challengeId, lead, approver } = open;
    await beginOpening(lead, { challengeId });
    expect(await openResponses(approver, { challengeId })).toMatchObject({ result: { opened: 1 } });
    const own = await ownResponse(person, responseId);
    expect(own?.response.state).toBe("OPENED");
    expect(Object.values(own?.draft.answers ?? {})).toEqual(["With sensors and patience."]);
  });

  test("and submitting again says of the first that it was withdrawn", async () => {
    const laid = await laySubmitted();
    const { person, responseId } = laid;
    await withdrawResponse(person, { responseId });
    await submitResponse(person, { responseId });
    expect(await standingOf(laid, 1)).toMatchObject({ kind: "withdrawn" });
    expect(await counting(laid)).toBe(2);
  });

  test("is a row that nobody changes", async () => {
    const { person, responseId } = await laySubmitted();
    await withdrawResponse(person, { responseId });
    const { id } = await database().withdrawal.findFirstOrThrow({
      where: { submission: { responseId } },
    });
    await expect(
      database().withdrawal.update({ where: { id }, data: { undone: true } }),
    ).rejects.toThrow(/kept as it was written/);
  });
});

const price = (pounds: bigint) => ({ price: pounds * 100n });

describe("what counts", () => {
  test("is what was submitted, whatever was saved since, and the difference is told", async () => {
    const laid = await laySubmitted();
    const { person, responseId, open } = laid;
    const before = await ownResponse(person, responseId);
    expect([before?.changes, before?.standing]).toEqual([[], "Submitted, sealed"]);
    await savePrice(person, { responseId, prices: price(77_000n) });
    const { criterionId } = open;
    const was = "With sensors and patience.";
    await saveAnswer(person, { responseId, criterionId, text: "With patience.", was });

    const changed = await ownResponse(person, responseId);
    expect(changed?.standing).toBe("Submitted, and changed since");
    expect(changed?.counts?.says.price).toBe("186500.50");
    expect(changed?.draft.price).toBe("77000.00");
    expect(changed?.changes.map(({ part }) => part)).toEqual(["questions/c1", "price"]);

    await submitResponse(person, { responseId });
    const again = await ownResponse(person, responseId);
    expect([again?.changes, again?.counts?.number]).toEqual([[], 2]);
  });

  test("is all that is shown after the deadline, and what was not submitted is named", async () => {
    const laid = await laySubmitted();
    const { person, responseId } = laid;
    await savePrice(person, { responseId, prices: price(77_000n) });
    await close(laid.open);
    const own = await ownResponse(person, responseId);
    expect([own?.open, own?.draft.price, own?.standing]).toEqual([
      false,
      "186500.50",
      "Submitted, sealed",
    ]);
    expect(own?.changes.map(({ label }) => label)).toEqual(["Price"]);
  });

  test("is nothing of a draft that was never submitted", async () => {
    const open = await layOpen();
    const { person, responseId } = await layDraft(open);
    expect((await ownResponse(person, responseId))?.standing).toBe("Draft, not submitted");
    await close(open);
    const own = await ownResponse(person, responseId);
    expect([own?.standing, own?.counts]).toEqual(["Never submitted", null]);
  });
});

describe("a price far from the published value", () => {
  test("is asked about before it is sealed, also where the form saved it by itself", async () => {
    const open = await layOpen();
    const { challengeId } = open;
    await write((tx) =>
      tx.challengePhase.create({
        data: { challengeId, name: "Pilot", valuePence: 20_000_000n },
      }),
    );
    const { person, responseId } = await layDraft(open);
    const input = { responseId, prices: price(300_000n) };
    const refused = {
      errors: { sure: [expect.stringMatching(/^£300,000 is more than the £200,000/)] },
    };
    expect(await savePrice(person, input)).toMatchObject(refused);
    expect(await savePrice(person, { ...input, byItself: true })).toMatchObject({ ok: true });
    expect(JSON.stringify(await submitResponse(person, { responseId }))).toMatch(
      /Say that your price is right/,
    );
    expect(await savePrice(person, { ...input, sure: true })).toMatchObject({ ok: true });
    expect(await submitResponse(person, { responseId })).toMatchObject({ ok: true });
    // Whoever said so of one price did not say it of another.
    const other = { responseId, prices: price(90_000n), byItself: true };
    expect(await savePrice(person, other)).toMatchObject({ ok: true });
    expect((await submitResponse(person, { responseId })).ok).toBe(false);
  });
});

describe("a receipt that is shown to somebody", () => {
  test("names whom its supplier had it name, and says what became of the submission since", async () => {
    const laid = await laySubmitted();
    const { person, responseId } = laid;
    const found = await ownSubmission(person, responseId, 1);
    if (!found) throw new Error("Nothing was received.");
    const json = JSON.stringify({ ...found.receipt, signature: found.signature });
    const path = namedReceiptPath(found.receipt, found.says.supplier);
    const named = new URLSearchParams(path.split("?")[1]).get("receipt") ?? "";

    const [plain, shown] = [await receiptShown(json), await receiptShown(named)];
    expect(JSON.stringify(plain), "names nobody").not.toContain("Answering");
    expect(shown.checked).toMatchObject({ receipt: { supplier: "Answering Ltd" } });
    expect(shown.facts).toMatchObject({
      title: "Find damp early",
      inTime: true,
      standing: { kind: "counts" },
    });
    const words = JSON.stringify([plain, shown, named]);
    expect(words, "nothing of the content").not.toMatch(/patience|186500/);

    await submitResponse(person, { responseId });
    expect((await receiptShown(json)).facts?.standing).toMatchObject({ kind: "replaced", by: 2 });
    await withdrawResponse(person, { responseId });
    await close(laid.open);
    expect((await receiptShown(named)).facts?.standing).toMatchObject({ kind: "replaced", by: 2 });
  });

  test("tells nothing to whoever holds no receipt, or one with another name", async () => {
    const laid = await laySubmitted();
    const found = await ownSubmission(laid.person, laid.responseId, 1);
    const plain = { ...found?.receipt, signature: found?.signature };
    for (const json of [
      JSON.stringify({ ...plain, supplier: "Answering Ltd" }),
      JSON.stringify({ ...plain, signature: "AAAA" }),
      JSON.stringify({ ...plain, number: 2 }),
    ])
      expect(await receiptShown(json)).toEqual({ checked: { verdict: "false" }, facts: null });
    expect((await receiptShown(laid.responseId)).facts).toBeNull();
  });
});
