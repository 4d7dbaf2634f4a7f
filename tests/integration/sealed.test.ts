import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { saveAnswer, saveDeclarations, savePrice } from "@/features/responses/commands/draft";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import { submitResponse } from "@/features/responses/commands/submission";
import { sealOldResponses } from "@/features/responses/jobs/seal-old";
import { ownResponse, ownSubmission } from "@/features/responses/loaders";
import { checkReceipt } from "@/features/responses/views/receipts";
import { Prisma } from "@/generated/prisma/client";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { lock, newSealKey, receiptKey, seal, unlock, unseal } from "@/lib/seal";
import { write } from "../setup/lay";
import { close, layDraft, layOpen } from "./response-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const run = promisify(execFile);
const bytes = (words: string) => new TextEncoder().encode(words);
const MARKER = "heliotrope-quartz-nine";
/** 77,123,456.78: no other row holds it. */
const PRICE = 7_712_345_678n;

/** The tables, of every schema, in which some row holds the words, in any column, in bytes as well. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await database().$queryRaw<{ schema: string; name: string }[]>`
    SELECT schemaname AS schema, tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`;
  const hex = Buffer.from(words).toString("hex");
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const [row] = await database().$queryRaw<{ holds: boolean }[]>`
      SELECT EXISTS (SELECT FROM ${Prisma.raw(`"${schema}"."${name}"`)} one
                      WHERE strpos(one::text, ${words}) > 0 OR strpos(one::text, ${hex}) > 0) AS holds`;
    if (row?.holds) found.push(name);
  }
  return found;
}

test("before the opening no row of the database holds a word or the price of a response", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open, `Submitted ${MARKER}.`);
  await savePrice(person, { responseId, prices: { price: PRICE } });
  const interests = `My cousin ${MARKER}`;
  const declared = { responseId, aiUsed: "yes", aiDetail: MARKER, interests, hours: null } as const;
  await saveDeclarations(person, declared);
  await submitResponse(person, { responseId });
  const later = { responseId, criterionId: open.criterionId, was: `Submitted ${MARKER}.` };
  await saveAnswer(person, { ...later, text: `Draft ${MARKER}` });
  expect(await tablesWith(MARKER)).toEqual([]);
  expect(await tablesWith("77123456.78")).toEqual([]);

  await close(open);
  await beginOpening(open.lead, { challengeId: open.challengeId });
  expect(await tablesWith(MARKER)).toEqual([]);
  await openResponses(open.approver, { challengeId: open.challengeId });
  expect(await tablesWith(MARKER)).toEqual(["Answer", "Response"]);
  expect(await tablesWith("77123456.78")).toEqual(["Response"]);
});

test("what the database refuses in a text keeps nobody's response from being opened", async () => {
  const open = await layOpen();
  const odd = await layDraft(open, "With\0 sensors.");
  const plain = await layDraft(open, "With patience.");
  for (const { person, responseId } of [odd, plain]) {
    expect(await submitResponse(person, { responseId })).toMatchObject({ ok: true });
  }
  await close(open);
  await beginOpening(open.lead, { challengeId: open.challengeId });
  const { challengeId } = open;
  expect(await openResponses(open.approver, { challengeId })).toMatchObject({ ok: true });
  const answers = await database().answer.findMany({ where: { response: { challengeId } } });
  expect(answers.map(({ text }) => text).toSorted()).toEqual(["With patience.", "With sensors."]);
});

test("a box does not tell how much is in it, and opens with its own key alone", async () => {
  const [one, other] = [await newSealKey(), await newSealKey()];
  const [short, long] = [bytes("a"), bytes("a".repeat(20_000))];
  const sealed = await seal(one.recipient, long);
  expect(sealed).toHaveLength((await seal(one.recipient, short)).length);
  expect(await unseal(one.identity, sealed)).toEqual(long);
  await expect(unseal(other.identity, sealed)).rejects.toThrow();
  expect(await lock(long)).toHaveLength((await lock(short)).length);
  const spoilt = await lock(long);
  spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
  await expect(unlock(spoilt)).rejects.toThrow();
});

test("a receipt is checked by the script that the documentation gives, before the opening and after", async () => {
  const open = await layOpen();
  const { person, responseId } = await layDraft(open);
  await submitResponse(person, { responseId });
  const folder = await mkdtemp(join(tmpdir(), "proven-receipt-"));
  const [, script = ""] =
    /```js\n([\s\S]*?)```/.exec(await readFile("docs/receipts.md", "utf8")) ?? [];
  const files = ["receipt.json", "response.json", "key.pem"].map((name) => join(folder, name));
  const [receiptFile = "", responseFile = "", keyFile = ""] = files;
  await writeFile(join(folder, "check.mjs"), script);
  await writeFile(keyFile, receiptKey());
  const check = async () => {
    const own = await ownSubmission(person, responseId, 1);
    if (!own) throw new Error("Nothing was received.");
    const json = JSON.stringify({ ...own.receipt, signature: own.signature });
    await writeFile(receiptFile, json);
    await writeFile(responseFile, own.content);
    expect(checkReceipt(json)).toEqual({ verdict: "genuine", receipt: own.receipt });
    const { stdout } = await run(process.execPath, [join(folder, "check.mjs"), ...files]);
    expect(stdout).toBe("The receipt is genuine.\nIt is of this response.\n");
    return json;
  };
  const json = await check();
  await close(open);
  await beginOpening(open.lead, { challengeId: open.challengeId });
  await openResponses(open.approver, { challengeId: open.challengeId });
  expect(await check()).toBe(json);

  await writeFile(responseFile, "something else");
  const again = run(process.execPath, [join(folder, "check.mjs"), ...files]);
  await expect(again).rejects.toMatchObject({
    code: 1,
    stdout: "The receipt is genuine.\nIt is of something else.\n",
  });
  expect(checkReceipt(json.replace('"number":1', '"number":2'))).toEqual({ verdict: "false" });
  expect(checkReceipt("{")).toEqual({ verdict: "unreadable" });
  await rm(folder, { recursive: true });
});

test("what an earlier version received in the clear is sealed at the next start", async () => {
  const open = await layOpen();
  const { person, supplier, responseId } = await layDraft(open);
  await submitResponse(person, { responseId });
  const own = await ownSubmission(person, responseId, 1);
  if (!own) throw new Error("Nothing was received.");
  const words = `Old words ${MARKER} old`;
  await write(async (tx) => {
    await tx.submission.deleteMany({ where: { responseId } });
    await tx.submission.create({
      data: {
        responseId,
        number: 1,
        receivedAt: new Date(),
        submittedById: person.userId,
        sha256: own.receipt.sha256,
        copy: own.content,
        sealed: new Uint8Array(),
        signature: "",
      },
    });
    const answers = { create: { criterionId: open.criterionId, text: words } };
    await tx.response.update({
      where: { id: responseId },
      data: { draft: null, price: "12.50", aiUsed: false, answers },
    });
  });
  expect(await sealOldResponses()).toBe(1);
  expect(await sealOldResponses()).toBe(0);
  expect(await tablesWith(words)).toEqual([]);
  const kept = await ownResponse(person, responseId);
  expect(kept?.draft).toMatchObject({ answers: { [open.criterionId]: words }, price: "12.50" });
  const sealed = await ownSubmission(person, responseId, 1);
  expect(sealed?.content).toEqual(own.content);
  expect(
    checkReceipt(JSON.stringify({ ...sealed?.receipt, signature: sealed?.signature })),
  ).toEqual({ verdict: "genuine", receipt: sealed?.receipt });
  await close(open);
  await beginOpening(open.lead, { challengeId: open.challengeId });
  await openResponses(open.approver, { challengeId: open.challengeId });
  const opened = await database().response.findFirstOrThrow({
    where: { supplierId: supplier.id },
    include: { answers: true },
  });
  expect(opened.answers).toMatchObject([{ text: "With sensors and patience." }]);
});
