import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Meilisearch } from "meilisearch";
import pg from "pg";
import { inject } from "vitest";
import { type CaughtMail, readMailbox } from "@/lib/mailbox";
import { startMailCatcher } from "@/scripts/lib/services/mail-catcher";

/**
 * Makes a fresh database with all migrations applied. Each test file has one already
 * (`DATABASE_URL`); this is for a test that needs another.
 *
 * @returns its connection string
 */
export function newDatabase(): Promise<string> {
  return onServer((server) => copyOf(server, template()));
}

/**
 * Gives the test file a database that holds the example data, in place of its empty one. It is laid
 * once in a run of the tests, for the first file that asks, and copied for each.
 */
export async function useExampleData(): Promise<void> {
  process.env.DATABASE_URL = await onServer(async (server) => {
    // One file lays it while the others wait; the lock ends with the connection.
    await server.query("SELECT pg_advisory_lock(1)");
    const laid = await server.query("SELECT FROM pg_database WHERE datname = $1", [EXAMPLE]);
    if (laid.rowCount === 0) {
      const url = await copyOf(server, template());
      await layExampleDataInto(url);
      await server.query(`ALTER DATABASE "${nameOf(url)}" RENAME TO "${EXAMPLE}"`);
    }
    return copyOf(server, EXAMPLE);
  });
}

const EXAMPLE = "with_example_data";

/** By a process of its own: this one's settings are to name the copy. */
async function layExampleDataInto(url: string): Promise<void> {
  const args = ["--import", "tsx", "scripts/prepare.ts"];
  const env = { ...process.env, DATABASE_URL: url };
  await promisify(execFile)(process.execPath, args, { env });
}

/** The database that each file's own is a copy of. */
function template(): string {
  return nameOf(required("DATABASE_URL"));
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function copyOf(server: pg.Client, original: string): Promise<string> {
  const url = new URL(required("DATABASE_URL"));
  url.pathname = `/test_${randomUUID().replaceAll("-", "")}`;
  await server.query(`CREATE DATABASE "${nameOf(url.href)}" TEMPLATE "${original}"`);
  return url.href;
}

async function onServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(required("DATABASE_URL"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Gives the test file a folder and a mail server of its own: what others are sent, it does not see.
 *
 * @returns what ends the mail server
 */
export async function newMailbox(): Promise<() => Promise<void>> {
  const folder = join(required("DATA_DIR"), randomUUID());
  mkdirSync(folder);
  const catcher = await startMailCatcher(0, folder);
  Object.assign(process.env, { DATA_DIR: folder, SMTP_URL: catcher.url });
  return () => catcher.stop();
}

/** Removes every index from Meilisearch, where there is one. */
export async function clearSearch(): Promise<void> {
  const { MEILI_URL: host, MEILI_KEY: apiKey } = inject("services");
  if (!host) return;
  const client = new Meilisearch({ host, apiKey });
  const { results } = await client.getIndexes({ limit: 1000 });
  for (const { uid } of results) await client.deleteIndex(uid).waitTask();
}

/**
 * Waits for mail to somebody and returns all of it, newest first.
 *
 * @param count how many mails there have to be
 * @throws Error when they do not come within a minute
 */
export async function mailTo(address: string, count = 1): Promise<CaughtMail[]> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const mails = await readMailbox(process.env.DATA_DIR);
    const theirs = mails.filter(({ to }) => to.split(", ").includes(address));
    if (theirs.length >= count) return theirs;
    await sleep(100);
  }
  throw new Error(`Fewer than ${count} mails to ${address} came within a minute.`);
}

function required(name: string): string {
  const value = inject("services")[name];
  if (value === undefined) throw new Error(`The test services gave no ${name}.`);
  return value;
}
