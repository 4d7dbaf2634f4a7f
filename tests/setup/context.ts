import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import pg from "pg";
import { inject } from "vitest";
import { type CaughtMail, readMailbox } from "@/lib/mailbox";

/**
 * Makes a fresh database with all migrations applied. Each test file has one already
 * (`DATABASE_URL`); this is for a test that needs another.
 *
 * @returns its connection string
 */
export async function newDatabase(): Promise<string> {
  const template = new URL(required("DATABASE_URL"));
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = new URL(template);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE "${template.pathname.slice(1)}"`);
  } finally {
    await client.end();
  }
  template.pathname = `/${name}`;
  return template.href;
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
    const mails = await readMailbox(required("DATA_DIR"));
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
