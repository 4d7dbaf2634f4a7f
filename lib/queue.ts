import { type Db, PgBoss, type QueueOptions } from "pg-boss";
import type { Letter } from "@/domain/letters/letter";
import { isAddress } from "@/domain/membership/email-domain";
import type { Transaction } from "./database";
import { logger } from "./logger";
import { settings } from "./settings";

/** A letter of the catalogue, to one address. Made by `letterTo` in ./letters alone. */
export interface Message extends Letter {
  to: string;
}

/** Everything that the queue can be asked for. A handler may be called twice: each is idempotent. */
export interface Jobs {
  "mail.message": Message;
  /** Sends a sign-in code, which is worked out then: it stands in no job. */
  "session.sendCode": { codeId: string };
  "search.refresh": { type: string; id: string };
  "search.compare": Record<string, never>;
  /** Writes down that deadlines have passed. Decides nothing: see `stateAt`. */
  "challenge.closeDue": Record<string, never>;
  /** Hands parts over to deputies and back, on the days that were agreed. */
  "challenge.changeOver": Record<string, never>;
  /** Tells both sides of confirmations that lapse soon. */
  "confirmation.remind": Record<string, never>;
  /** Signs the head of the audit's chain, for everybody to keep. */
  "audit.publishHead": Record<string, never>;
  /** Removes a file that nothing has attached any more. */
  "files.remove": { id: string };
  /** Removes bytes that no row names, and rows that nothing has attached. */
  "files.sweep": Record<string, never>;
  /** Asks whether a digest is due; with a month, goes on with the people after one. */
  "digest.round": { month?: string; after?: string };
  /** Writes one person's digest of a month. */
  "digest.send": { userId: string; month: string };
  /** Refreshes the documents that name a technology, a page of them at a time. */
  "technology.spread": { id: string; after?: string };
  /** Looks a supplier's company number up in the register. Comes again while that does not answer. */
  "supplier.checkRegister": { organisationId: string };
}

export type JobName = keyof Jobs;
export type Job = { [Name in JobName]: { name: Name; data: Jobs[Name] } }[JobName];

/** The kinds of jobs. */
export const JOB_NAMES: readonly JobName[] = [
  "mail.message",
  "session.sendCode",
  "search.refresh",
  "search.compare",
  "challenge.closeDue",
  "challenge.changeOver",
  "confirmation.remind",
  "audit.publishHead",
  "files.remove",
  "files.sweep",
  "digest.round",
  "digest.send",
  "technology.spread",
  "supplier.checkRegister",
];

/** Where pg-boss puts a copy of each job that failed for good, whoever noticed it. See decision 0029. */
export const FAILED_JOBS = "job.failed";

const RETRIES = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 };
/** Nothing that waits is given up while the worker is away: a year. */
const RETENTION = { retentionSeconds: 365 * 24 * 60 * 60 };
const QUEUE = { ...RETRIES, ...RETENTION, deadLetter: FAILED_JOBS };
/** What failed is deleted by an operator's hand alone: 0 is never. */
const FAILED_QUEUE = { ...RETRIES, ...RETENTION, deleteAfterSeconds: 0 };

const globals = globalThis as { provenQueue?: Promise<PgBoss> };

/** The queue of a process that sends; it neither works jobs nor looks after the tables. */
export function queue(): Promise<PgBoss> {
  globals.provenQueue ??= startQueue({ supervise: false, schedule: false, migrate: false });
  return globals.provenQueue;
}

export interface QueueDuties {
  supervise: boolean;
  schedule: boolean;
  migrate: boolean;
}

export async function startQueue(
  duties: QueueDuties,
  connectionString = settings().DATABASE_URL,
): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, max: 4, ...duties });
  boss.on("error", (error) => logger().error({ err: error }, "queue"));
  await boss.start();
  return boss;
}

/**
 * Makes pg-boss's tables and our queues, and brings those of an older installation to what is said
 * above: part of applying the migrations.
 * @param url the database, as the owner of its tables signs in
 */
export async function prepareQueues(url: string): Promise<void> {
  const boss = await startQueue({ supervise: false, schedule: true, migrate: true }, url);
  await makeQueue(boss, FAILED_JOBS, FAILED_QUEUE);
  for (const name of JOB_NAMES) await makeQueue(boss, name, QUEUE);
  await boss.getDb().executeSql(MEND_OLDER_JOBS, [FAILED_JOBS, JOB_NAMES]);
  await boss.schedule("search.compare", "30 3 * * *", {}, { tz: "Europe/London" });
  await boss.schedule("challenge.closeDue", "* * * * *", {}, { tz: "Europe/London" });
  await boss.schedule("challenge.changeOver", "* * * * *", {}, { tz: "Europe/London" });
  await boss.schedule("confirmation.remind", "0 8 * * *", {}, { tz: "Europe/London" });
  await boss.schedule("audit.publishHead", "0 * * * *", {}, { tz: "Europe/London" });
  await boss.schedule("files.sweep", "40 3 * * *", {}, { tz: "Europe/London" });
  // Due at 08:00 of one day a month; asked for again until evening, should nobody be at work at eight.
  await boss.schedule("digest.round", "0 8-20 * * *", {}, { tz: "Europe/London" });
  await boss.stop({ graceful: false });
}

/** Makes a queue, or gives one that is there its options: pg-boss leaves those alone otherwise. */
async function makeQueue(
  boss: PgBoss,
  name: string,
  options: QueueOptions & { deadLetter?: string },
): Promise<void> {
  await boss.createQueue(name, options);
  await boss.updateQueue(name, options);
}

/** Jobs from before there was a place for those that fail: the failed are copied there, the rest will be. */
const MEND_OLDER_JOBS = `
  WITH older AS (
    UPDATE pgboss.job SET dead_letter = $1
     WHERE dead_letter IS NULL AND name = ANY($2::text[])
       AND state IN ('created', 'retry', 'active', 'failed')
    RETURNING *)
  INSERT INTO pgboss.job
    (name, data, deletion_seconds, source_name, source_id, source_created_on, source_retry_count, source_output)
  SELECT $1, data, 0, name, id, created_on, retry_count, output FROM older WHERE state = 'failed'`;

/**
 * Puts jobs on the queue inside the transaction, those of a kind in one statement: they exist if and
 * only if it commits.
 * @throws Error where a letter has no address.
 */
export async function enqueue(tx: Transaction, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  for (const job of jobs) refuseWithoutAddress(job);
  const boss = await queue();
  for (const [name, some] of Map.groupBy(jobs, (job) => job.name)) {
    const inserts = some.map(({ data }) => ({ data }));
    await boss.insert(name, inserts, { db: through(tx) });
  }
}

/** Whoever makes a letter has to know whom it is for: an empty address is a mistake of theirs. */
function refuseWithoutAddress(job: Job): void {
  if (job.name === "mail.message" && !isAddress(job.data.to)) {
    throw new Error(`The letter “${job.data.link?.path ?? "without a link"}” has no address.`);
  }
}

/** Takes jobs away from those that failed, inside the transaction: they are queued again, or put aside. */
export async function forgetFailed(tx: Transaction, ids: readonly string[]): Promise<void> {
  const boss = await queue();
  await boss.deleteJob(FAILED_JOBS, [...ids], { db: through(tx) });
}

/** A transaction as pg-boss writes through it. */
function through(tx: Transaction): Db {
  return {
    executeSql: async (text, values = []) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
}

export async function stopQueue(): Promise<void> {
  const boss = await globals.provenQueue;
  globals.provenQueue = undefined;
  await boss?.stop({ graceful: false });
}
