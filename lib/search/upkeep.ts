import { setTimeout as sleep } from "node:timers/promises";
import type { Meilisearch } from "meilisearch";
import { logger } from "../logger";
import { settings } from "../settings";
import { follow } from "./follow";
import { meilisearchClient } from "./meilisearch";
import { answering } from "./search";

/** Nobody waits for indexing: each request of it gets half a minute, once Meilisearch is there. */
const PATIENCE = 30_000;
const PATIENCE_TO_BE_THERE = 2000;
const BETWEEN_LOOKS = 5000;

/** Meilisearch for those who write its index; null where none is set. */
export function indexingClient(patience = PATIENCE): Meilisearch | null {
  const { MEILI_URL: host, MEILI_KEY: apiKey } = settings();
  return host ? meilisearchClient({ host, apiKey }, patience) : null;
}

/**
 * Sends what waits, if Meilisearch is there. It not answering is no failure: the changes wait, the
 * database answers questions, and the next look tries again.
 * @returns whether Meilisearch is up to date.
 */
export async function followIfThere(): Promise<boolean> {
  const client = indexingClient();
  if (!client || !(await isThere())) return false;
  try {
    await follow(client);
    return true;
  } catch (error) {
    logger().warn({ err: error }, "Meilisearch did not take the changes; they wait");
    return false;
  }
}

/** That it is away is told by the watch over who answers, not at every look. */
async function isThere(): Promise<boolean> {
  return (await indexingClient(PATIENCE_TO_BE_THERE)?.isHealthy()) ?? false;
}

/**
 * Looks after the index as long as the worker runs: catches up after Meilisearch was away, builds
 * the index anew if it is gone or has other settings, and has the log say which engine answers.
 * @returns what ends it.
 */
export function startSearchUpkeep(): () => Promise<void> {
  const ending = new AbortController();
  const work = (async () => {
    while (!ending.signal.aborted) {
      await followIfThere();
      // Without the database nobody answers, and every part of the worker says so.
      await answering().catch(() => undefined);
      await sleep(BETWEEN_LOOKS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    ending.abort();
    await work;
  };
}
