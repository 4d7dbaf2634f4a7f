import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS } from "@/domain/actor";
import { putAside, tryAgain } from "@/features/jobs/commands";
import { countFailedJobs, type FailedJobsPage, failedJobsPage } from "@/features/jobs/loaders";
import { PrismaClient } from "@/generated/prisma/client";
import { database, disconnect } from "@/lib/database";
import { createLogger } from "@/lib/logger";
import { readMailbox } from "@/lib/mailbox";
import { enqueue, FAILED_JOBS, type Job, prepareQueues, queue, stopQueue } from "@/lib/queue";
import { type MailCatcher, startMailCatcher } from "@/scripts/lib/services/mail-catcher";
import { work } from "@/worker/work";
import { layOrganisation, layPerson, layStranger } from "../setup/lay";
import { mailJob } from "./mailed";

const REFUSED = "nobody@example.org";
const OTHERS = ["a", "b", "c", "d", "e"].map((name) => `${name}@example.org`);
const SUBJECT = "A subject that nobody else may read";

const folder = mkdtempSync(join(tmpdir(), "proven-mail-"));
/** Addresses that the mail server does not know. */
const unknown = new Set([REFUSED]);
/** Addresses about which it says nothing until it was asked about all of them. */
const together = new Set<string>();
const everybodyAsked = Promise.withResolvers<void>();
const logged: string[] = [];
let mail: MailCatcher;
let worker: PgBoss;

beforeAll(async () => {
  mail = await startMailCatcher(0, folder, knows);
  process.env.SMTP_URL = mail.url;
  worker = await work(createLogger("info", { write: (line) => logged.push(line) }));
});

afterAll(async () => {
  await worker.stop({ graceful: false });
  await stopQueue();
  await disconnect();
  await mail.stop();
  rmSync(folder, { recursive: true });
});

async function knows(address: string): Promise<boolean> {
  if (together.delete(address)) {
    if (together.size === 0) everybodyAsked.resolve();
    await everybodyAsked.promise;
  }
  return !unknown.has(address);
}

const WORDS = { subject: SUBJECT, paragraphs: ["Words."] };

const letterTo = (to: string) => mailJob(to, { ...WORDS, link: { label: "Go", path: "/account" } });

const withCode = (to: string) => mailJob(to, { ...WORDS, code: "123456" });

const put = (jobs: Job[]) => database().$transaction((tx) => enqueue(tx, jobs));

/** As often as asked for, without a pause between. */
async function tries(count: number): Promise<void> {
  const boss = await queue();
  const options = { retryLimit: count - 1, retryDelay: 0, retryBackoff: false };
  await boss.updateQueue("mail.message", options);
}

async function until<Found>(what: string, look: () => Promise<Found | null>): Promise<Found> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== null) return found;
    await sleep(100);
  }
  throw new Error(`Within a minute there was no ${what}.`);
}

const sendings = () =>
  database().$queryRaw<{ retries: number; state: string }[]>`
    SELECT retry_count AS retries, state::text FROM pgboss.job
     WHERE name = 'mail.message' ORDER BY retry_count`;

const countOf = async (to: string) =>
  (await readMailbox(folder)).filter((caught) => caught.to === to).length;

async function pageOf(person: Parameters<typeof failedJobsPage>[0]): Promise<FailedJobsPage> {
  const page = await failedJobsPage(person, 1);
  if ("allowed" in page) throw new Error(page.reason);
  return page;
}

describe("six letters, one of which cannot be sent", () => {
  test("five arrive once each, and the sixth alone is tried again and fails for good", async () => {
    const operator = await layStranger({ operator: true });
    expect(await countFailedJobs(operator)).toBe(0);
    await tries(3);
    await put([OTHERS[0], REFUSED, ...OTHERS.slice(1)].flatMap((to) => (to ? letterTo(to) : [])));
    const page = await until("end of all six", async () => {
      const found = await pageOf(operator);
      const ended = (await sendings()).filter(({ state }) => /completed|failed/.test(state));
      return found.total > 0 && logged.length > 0 && ended.length === 6 ? found : null;
    });
    expect(await Promise.all(OTHERS.map(countOf))).toEqual([1, 1, 1, 1, 1]);
    expect(await countOf(REFUSED)).toBe(0);
    expect(page.total).toBe(1);
    expect(page.kinds).toEqual([{ job: "mail.message", kind: "Letter", count: 1 }]);
    expect(page.entries[0]).toMatchObject({
      kind: "Letter",
      about: null,
      tries: 3,
      why: "The mail server refused the address (550).",
    });
    expect(await countFailedJobs(operator)).toBe(1);
    expect(await sendings()).toEqual([
      ...OTHERS.map(() => ({ retries: 0, state: "completed" })),
      { retries: 2, state: "failed" },
    ]);
  });

  test("it is logged once, by its kind, its id, its tries and why, and without whom it was for", async () => {
    const operator = await layStranger({ operator: true });
    const { entries } = await pageOf(operator);
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        level: "error",
        msg: "A job failed for good.",
        job: "mail.message",
        id: entries[0]?.sourceId,
        tries: 3,
        error: {
          message: "The mail server refused the address (550).",
          stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
        },
      }),
    ]);
    expect(logged.join()).not.toMatch(/nobody|example\.org|A subject/);
  });

  test("nobody but an operator sees it or does anything about it", async () => {
    const operator = await layStranger({ operator: true });
    const body = await layOrganisation("Northmere Council", "PUBLIC_BODY");
    const { entries } = await pageOf(operator);
    expect(JSON.stringify(await pageOf(operator))).not.toMatch(/nobody|example\.org|subject/);
    for (const person of [await layStranger(), await layPerson(body, "ADMIN")]) {
      expect(await failedJobsPage(person, 1)).toMatchObject({ allowed: false });
      expect(await countFailedJobs(person)).toBeNull();
    }
    const which = { job: "mail.message", id: entries[0]?.id ?? "" };
    for (const actor of [ANONYMOUS, await layStranger()]) {
      expect(await tryAgain(actor, which)).toMatchObject({ ok: false, refusal: {} });
      expect(await putAside(actor, which)).toMatchObject({ ok: false, refusal: {} });
    }
    expect(await countFailedJobs(operator)).toBe(1);
  });

  test("tried again once the address is known, it arrives and is off the page", async () => {
    const operator = await layStranger({ operator: true });
    const [failed] = (await pageOf(operator)).entries;
    if (!failed) throw new Error("Nothing has failed.");
    unknown.delete(REFUSED);
    const which = { job: failed.job, id: failed.id };
    expect(await tryAgain(operator, which)).toMatchObject({ ok: true });
    await until("letter", async () => ((await countOf(REFUSED)) > 0 ? true : null));
    expect(await countOf(REFUSED)).toBe(1);
    expect(await countFailedJobs(operator)).toBe(0);
    const again = await tryAgain(operator, which);
    expect(again).toMatchObject({
      ok: false,
      refusal: { reason: expect.stringContaining("any more") },
    });
    const audited = await database().auditEvent.findMany({
      where: { command: "job.tryAgain", outcome: "DONE" },
    });
    expect(audited).toMatchObject([{ subjectType: "job", subjectId: failed.id }]);
  });

  test("all of a kind are tried again at once but for a code that has run out, and one can be put aside", async () => {
    const operator = await layStranger({ operator: true });
    unknown.add(REFUSED);
    await tries(1);
    await put([letterTo(REFUSED), letterTo(REFUSED), letterTo(REFUSED)]);
    const three = async () => ((await countFailedJobs(operator)) === 3 ? true : null);
    await until("third failed job", three);
    const [one] = (await pageOf(operator)).entries;
    expect(await putAside(operator, { job: "mail.message", id: one?.id ?? "" })).toMatchObject({
      ok: true,
    });
    await put([withCode(REFUSED)]);
    await until("failed job with a code", three);
    unknown.delete(REFUSED);
    expect(await tryAgain(operator, { job: "mail.message" })).toMatchObject({ ok: true });
    await until("third letter", async () => ((await countOf(REFUSED)) === 3 ? true : null));
    const { entries } = await pageOf(operator);
    expect(entries).toMatchObject([
      { about: "With a sign-in code, which does not hold any more", canBeTried: false },
    ]);
    const which = { job: "mail.message", id: entries[0]?.id ?? "" };
    expect(await tryAgain(operator, which)).toMatchObject({
      ok: false,
      refusal: { remedy: "Put it aside." },
    });
    expect(await putAside(operator, which)).toMatchObject({ ok: true });
  });
});

test("ten letters are under way at once: none waits for another", async () => {
  const people = Array.from({ length: 10 }, (_, place) => `together-${place}@example.org`);
  for (const to of people) together.add(to);
  await put(people.map(letterTo));
  await until("letter to each of the ten", async () => {
    const counts = await Promise.all(people.map(countOf));
    return counts.every((count) => count > 0) ? true : null;
  });
  expect(await Promise.all(people.map(countOf))).toEqual(people.map(() => 1));
});

test("two thousand jobs are one statement for each kind, and have the retries of their queue", async () => {
  const statements: string[] = [];
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }),
    log: [{ emit: "event", level: "query" }],
  });
  client.$on("query", ({ query }) => statements.push(query));
  const nobody = crypto.randomUUID();
  const jobs = Array.from({ length: 1_000 }, (): Job[] => [
    { name: "supplier.checkRegister", data: { organisationId: nobody } },
    { name: "digest.send", data: { userId: nobody, month: "1999-01" } },
  ]);
  await client.$transaction(async (tx) => {
    statements.length = 0;
    await enqueue(tx, jobs.flat());
  });
  await client.$disconnect();
  const written = statements.filter((query) => /\binsert\b/i.test(query));
  expect(written).toHaveLength(2);
  expect(statements.length).toBeLessThanOrEqual(3);
  const kept = await database().$queryRaw<Record<string, unknown>[]>`
    SELECT count(*)::int AS count, retry_limit, retry_delay, retry_backoff, expire_seconds, dead_letter
      FROM pgboss.job WHERE name IN ('supplier.checkRegister', 'digest.send') GROUP BY 2, 3, 4, 5, 6`;
  expect(kept).toEqual([
    {
      count: 2_000,
      retry_limit: 8,
      retry_delay: 5,
      retry_backoff: true,
      expire_seconds: 120,
      dead_letter: FAILED_JOBS,
    },
  ]);
});

test("jobs exist if and only if their transaction commits", async () => {
  const attempt = database().$transaction(async (tx) => {
    await enqueue(tx, [letterTo("rolled-back@example.org")]);
    throw new Error("thought better of it");
  });
  await expect(attempt).rejects.toThrow("thought better of it");
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE data ->> 'to' = 'rolled-back@example.org'`;
  expect(rows).toEqual([]);
});

test("no letter is made for an empty address, and nothing of its transaction stays", async () => {
  for (const to of ["", " ", "nobody", "@", "two @example.org"]) {
    await expect(put([letterTo("fine@example.org"), letterTo(to)])).rejects.toThrow(
      "The letter “/account” has no address.",
    );
  }
  expect(await countOf("fine@example.org")).toBe(0);
});

describe("what failed", () => {
  test("with its worker, in the middle of its last try, is logged and shown as well", async () => {
    const operator = await layStranger({ operator: true });
    const id = crypto.randomUUID();
    await database().$executeRaw`
      INSERT INTO pgboss.job (id, name, data, state, retry_limit, started_on, expire_seconds, dead_letter)
      VALUES (${id}::uuid, 'files.sweep', '{}', 'active', 0, now() - interval '1 day', 1, ${FAILED_JOBS})`;
    await worker.supervise("files.sweep");
    const line = await until("line in the log", async () => {
      const lines = logged.map((one) => JSON.parse(one));
      return lines.find((one) => one.id === id) ?? null;
    });
    const why = "It did not end in its time, or its worker ended before it.";
    expect(line).toMatchObject({ job: "files.sweep", tries: 1, error: { message: why } });
    const { entries } = await pageOf(operator);
    expect(entries).toMatchObject([{ sourceId: id, why }]);
    const which = { job: "files.sweep", id: entries[0]?.id ?? "" };
    expect(await putAside(operator, which)).toMatchObject({ ok: true });
  });

  test("stays after the retention of its own queue, and is never deleted", async () => {
    const rows = await database().$queryRaw<Record<string, unknown>[]>`
      SELECT deletion_seconds, dead_letter FROM pgboss.queue WHERE name = ${FAILED_JOBS}`;
    expect(rows).toEqual([{ deletion_seconds: 0, dead_letter: null }]);
  });

  test("before there was a place for it is shown as well, once, and a letter to nobody is put aside", async () => {
    const operator = await layStranger({ operator: true });
    const id = crypto.randomUUID();
    await database().$executeRaw`
      INSERT INTO pgboss.job (id, name, data, state, retry_count, completed_on, output)
      VALUES (${id}::uuid, 'mail.message', '{"to":"","subject":"","paragraphs":[]}', 'failed', 8, now(),
              '{"message":"No recipients defined","code":"EENVELOPE"}')`;
    const queued = crypto.randomUUID();
    await database().$executeRaw`
      INSERT INTO pgboss.job (id, name, data, state, start_after)
      VALUES (${queued}::uuid, 'files.remove', '{}', 'created', now() + interval '1 day')`;
    await prepareQueues(process.env.DATABASE_URL ?? "");
    await prepareQueues(process.env.DATABASE_URL ?? "");
    const { entries } = await pageOf(operator);
    expect(entries).toMatchObject([
      { sourceId: id, tries: 9, why: "No recipients defined", canBeTried: false },
    ]);
    const [row] = await database().$queryRaw<{ dead_letter: string }[]>`
      SELECT dead_letter FROM pgboss.job WHERE id = ${queued}::uuid`;
    expect(row?.dead_letter).toBe(FAILED_JOBS);
    const which = { job: "mail.message", id: entries[0]?.id ?? "" };
    expect(await tryAgain(operator, which)).toMatchObject({
      ok: false,
      refusal: { remedy: "Put it aside." },
    });
    expect(await putAside(operator, which)).toMatchObject({ ok: true });
    expect(await countFailedJobs(operator)).toBe(0);
  });
});
