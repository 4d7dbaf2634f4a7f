import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { afterAll, expect, test } from "vitest";
import { draftBytes, EMPTY_DRAFT } from "@/domain/response/draft";
import { beginOpening, openResponses } from "@/features/responses/commands/opening";
import { ownSubmission } from "@/features/responses/loaders";
import { checkReceipt } from "@/features/responses/views/receipts";
import { appendAudit } from "@/lib/audit";
import { database, databaseTime, disconnect, lockRow } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { lock } from "@/lib/seal";
import { layOrganisation, layPerson, write } from "../setup/lay";
import { runs } from "../setup/runs";
import type { Task, Told } from "../setup/submit-many";
import { layOpen, type Open } from "./response-fixture";

const SUBMISSIONS = runs(40, 1_000);
const HOUR = 60 * 60 * 1000;

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** So many whole drafts, of a supplier each. */
async function layDrafts({ challengeId, criterionId }: Open): Promise<Task["drafts"]> {
  const drafts: Task["drafts"] = [];
  for (let number = 0; number < SUBMISSIONS; number += 1) {
    const supplier = await layOrganisation(`Bidder ${number} Ltd`, "SUPPLIER");
    const person = await layPerson(supplier, "EDITOR");
    const responseId = newId();
    const answers = { [criterionId]: `Answer ${number}.` };
    const words = { ...EMPTY_DRAFT, answers, price: "12.50", aiUsed: false };
    const draft = await lock(draftBytes(responseId, words));
    const row = { id: responseId, challengeId, supplierId: supplier.id, draft };
    await write((tx) => tx.response.create({ data: row }));
    drafts.push({ person, responseId });
  }
  return drafts;
}

/** A process of the product that submits these, with a clock of its own. */
async function submitInProcess(task: Task): Promise<Told[]> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/setup/submit-many.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: process.env,
  });
  child.stdin.end(JSON.stringify(task));
  return (await json(child.stdout)) as Told[];
}

/** Lets the deadline come while they submit: as soon as half of them have been received. */
async function closeInTheMidst(challengeId: string): Promise<Date> {
  const received = () => database().submission.count({ where: { response: { challengeId } } });
  while ((await received()) < SUBMISSIONS / 2) await sleep(5);
  return database().$transaction(async (tx) => {
    // As a command does: the row first, the audit last.
    await lockRow(tx, "Challenge", challengeId);
    const closesAt = new Date((await databaseTime(tx)).getTime() + 100);
    const actor = { kind: "system", as: "test" } as const;
    const entry = { command: "test.close", subjectType: "challenge", subjectId: challengeId };
    await appendAudit(tx, { actor, ...entry, outcome: "DONE" });
    await tx.challenge.update({ where: { id: challengeId }, data: { closesAt } });
    return closesAt;
  });
}

test.each([
  { clocks: "right", off: [0, 0] },
  { clocks: "an hour fast in the one, an hour slow in the other", off: [HOUR, -HOUR] },
])(
  "of many submitted at the deadline from two processes none is late and none lost; clocks: $clocks",
  async ({ off }) => {
    const open = await layOpen();
    const { challengeId } = open;
    const drafts = await layDrafts(open);
    const half = SUBMISSIONS / 2;
    const [first = 0, second = 0] = off;
    const [closesAt, ...parts] = await Promise.all([
      closeInTheMidst(challengeId),
      submitInProcess({ clockOff: first, drafts: drafts.slice(0, half) }),
      submitInProcess({ clockOff: second, drafts: drafts.slice(half) }),
    ]);
    const told = parts.flat();
    const receipts = told.filter(({ receipt }) => receipt);
    expect(told).toHaveLength(SUBMISSIONS);
    expect(receipts.length).toBeGreaterThanOrEqual(half);
    expect(receipts.length, "some came after it").toBeLessThan(SUBMISSIONS);
    for (const { reason } of told.filter(({ receipt }) => !receipt))
      expect(reason).toMatch(/deadline has passed by our clock/);

    const rows = await database().submission.findMany({ where: { response: { challengeId } } });
    expect(rows.filter(({ receivedAt }) => receivedAt >= closesAt).length, "late").toBe(0);
    const kept = new Map(rows.map((row) => [row.responseId, row]));
    expect(kept.size).toBe(receipts.length);
    for (const { responseId, receipt } of receipts) {
      const row = kept.get(responseId);
      expect(row?.receivedAt.toISOString()).toBe(receipt?.receivedAt);
      expect(row?.sha256).toBe(receipt?.sha256);
    }
    const states = await database().response.groupBy({
      by: ["state"],
      where: { challengeId },
      _count: true,
    });
    expect(states).toHaveLength(2);
    expect(states).toContainEqual({ state: "SUBMITTED", _count: receipts.length });

    const [some] = drafts.filter(({ responseId }) => kept.has(responseId));
    const own = some && (await ownSubmission(some.person, some.responseId, 1));
    const signed = JSON.stringify({ ...own?.receipt, signature: own?.signature });
    expect(checkReceipt(signed)).toMatchObject({ verdict: "genuine" });
    await sleep(Math.max(0, closesAt.getTime() - (await databaseTime(database())).getTime()));
    await beginOpening(open.lead, { challengeId });
    await openResponses(open.approver, { challengeId });
    const opened = await database().answer.count({ where: { response: { challengeId } } });
    expect(opened).toBe(receipts.length);
  },
  600_000,
);
