import { database } from "../database";
import { logger } from "../logger";
import { settings } from "../settings";
import { Breaker } from "./breaker";
import type { EngineName, Found, Question, SearchEngine } from "./engine";
import { meilisearchClient, meilisearchEngine } from "./meilisearch";
import { MOST_REMOVED, standing } from "./pending";
import { postgresEngine } from "./postgres";
import { stemsOf } from "./spelling";

/** Somebody waits for a search: Meilisearch gets a second, then PostgreSQL answers. */
const PATIENCE = 1000;
/** An index that is further behind than this, in changes or milliseconds, is not asked. */
const MOST_PENDING = 2000;
const LONGEST_WAITING = 30_000;

/**
 * Answers a question with Meilisearch where there is one that answers and is up to date, and with
 * PostgreSQL otherwise.
 */
export async function find(question: Question): Promise<Found & { engine: EngineName }> {
  const engine = await meilisearchNow(question);
  if (engine) {
    try {
      return { ...(await engine.find(question)), engine: engine.name };
    } catch (error) {
      breaker().failed();
      logger().warn({ err: error }, "Meilisearch does not answer; PostgreSQL does");
    }
  }
  const postgres = postgresEngine(database());
  return { ...(await postgres.find(question)), engine: postgres.name };
}

async function meilisearchNow({ sort, words }: Question): Promise<SearchEngine | null> {
  const host = settings().MEILI_URL;
  // What closes soonest depends on the clock, and Meilisearch knows no "this word or that".
  const beyond = sort === "closing" || words.some((group) => group.length > 1);
  if (!host || beyond || !breaker().allows()) return null;
  const { index, pending, waiting, removed } = await standing(database());
  const behind = pending > MOST_PENDING || waiting > LONGEST_WAITING;
  if (index === null || behind || removed.length > MOST_REMOVED) return null;
  const client = meilisearchClient({ host, apiKey: settings().MEILI_KEY }, PATIENCE);
  return meilisearchEngine(client, index, await stemsOf(database(), words.flat()), removed);
}

const held = globalThis as { provenSearchBreaker?: Breaker };

function breaker(): Breaker {
  held.provenSearchBreaker ??= new Breaker(() => {
    const { MEILI_URL: host = "", MEILI_KEY: apiKey } = settings();
    return meilisearchClient({ host, apiKey }, PATIENCE).health();
  });
  return held.provenSearchBreaker;
}
