import { PgBoss } from "pg-boss";
import type { Transaction } from "./database";
import { logger } from "./logger";
import { settings } from "./settings";

/** A letter from the platform: plain sentences, and at most one link to act on. */
export interface Message {
  to: string;
  subject: string;
  paragraphs: string[];
  /** A path on this site ("/account"), and what one does there. */
  link?: { label: string; path: string };
  /** The six digits of a sign-in, set large. */
  code?: string;
  /** Parts with headings, after the paragraphs: what a digest tells. Paths on this site. */
  sections?: MessageSection[];
  /** For a letter that comes again and again: the paths that end it, and what that is called. */
  stop?: { label: string; page: string; oneClick: string };
}

export interface MessageSection {
  heading: string;
  path: string;
  entries: { kind: string; title: string; path: string; lines: string[] }[];
}

/** Everything that the queue can be asked for. A handler may be called twice: each is idempotent. */
export interface Jobs {
  "mail.message": Message;
  "search.refresh": { type: string; id: string };
  "search.compare": Record<string, never>;
  /** Writes down that deadlines have passed. Decides nothing: see `stateAt`. */
  "challenge.closeDue": Record<string, never>;
  /** Tells both sides of confirmations that lapse soon. */
  "confirmation.remind": Record<string, never>;
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

const QUEUES: readonly JobName[] = [
  "mail.message",
  "search.refresh",
  "search.compare",
  "challenge.closeDue",
  "confirmation.remind",
  "files.remove",
  "files.sweep",
  "digest.round",
  "digest.send",
  "technology.spread",
  "supplier.checkRegister",
];
const RETRIES = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 };

const held = globalThis as { provenQueue?: Promise<PgBoss> };

/** The queue of a process that sends; it neither works jobs nor looks after the tables. */
export function queue(): Promise<PgBoss> {
  held.provenQueue ??= startQueue({ supervise: false, schedule: false, migrate: false });
  return held.provenQueue;
}

export interface QueueDuties {
  supervise: boolean;
  schedule: boolean;
  migrate: boolean;
}

export async function startQueue(duties: QueueDuties): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: settings().DATABASE_URL, max: 4, ...duties });
  boss.on("error", (error) => logger().error({ err: error }, "queue"));
  await boss.start();
  return boss;
}

/** Makes pg-boss's tables and our queues: part of applying the migrations. */
export async function prepareQueues(): Promise<void> {
  const boss = await startQueue({ supervise: false, schedule: true, migrate: true });
  for (const name of QUEUES) await boss.createQueue(name, RETRIES);
  await boss.schedule("search.compare", "30 3 * * *", {}, { tz: "Europe/London" });
  await boss.schedule("challenge.closeDue", "* * * * *", {}, { tz: "Europe/London" });
  await boss.schedule("confirmation.remind", "0 8 * * *", {}, { tz: "Europe/London" });
  await boss.schedule("files.sweep", "40 3 * * *", {}, { tz: "Europe/London" });
  // Due at 08:00 of one day a month; asked for again until evening, should nobody be at work at eight.
  await boss.schedule("digest.round", "0 8-20 * * *", {}, { tz: "Europe/London" });
  await boss.stop({ graceful: false });
}

/** Puts jobs on the queue inside the transaction: they exist if and only if it commits. */
export async function enqueue(tx: Transaction, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await queue();
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  for (const job of jobs) await boss.send(job.name, job.data, { db });
}

export async function stopQueue(): Promise<void> {
  const boss = await held.provenQueue;
  held.provenQueue = undefined;
  await boss?.stop({ graceful: false });
}
