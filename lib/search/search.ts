import { NO_FILTERS } from "@/domain/search/facets";
import { database } from "../database";
import { settings } from "../settings";
import { type Answering, type Reason, watch } from "./answering";
import { Breaker } from "./breaker";
import type { EngineName, Found, Question } from "./engine";
import { meilisearchClient, meilisearchEngine } from "./meilisearch";
import { MOST_REMOVED, type Standing, standing } from "./pending";
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
  const found = meilisearchKnows(question) ? await foundByMeilisearch(question) : null;
  if (found) return { ...found, engine: "meilisearch" };
  const postgres = postgresEngine(database());
  return { ...(await postgres.find(question)), engine: postgres.name };
}

/** Which engine answers searches now. Asks Meilisearch a question, so that what is said is true. */
export async function answering(): Promise<Answering> {
  if (settings().MEILI_URL) await breaker().check();
  const index = await askable();
  return watch().note(typeof index === "string" ? index : null);
}

/** What closes soonest depends on the clock, and Meilisearch knows no "this word or that". */
function meilisearchKnows({ sort, words }: Question): boolean {
  return sort !== "closing" && words.every((group) => group.length === 1);
}

/** Null where Meilisearch is not asked or does not answer. */
async function foundByMeilisearch(question: Question): Promise<Found | null> {
  const index = await askable();
  if (typeof index === "string") {
    watch().note(index);
    return null;
  }
  try {
    const found = await askMeilisearch(index, question);
    watch().note(null);
    return found;
  } catch (error) {
    breaker().failed();
    watch().note("Meilisearch does not answer", error);
    return null;
  }
}

/** The index to ask, or why none is. */
async function askable(): Promise<Standing | Reason> {
  if (!settings().MEILI_URL) return "Meilisearch is not set";
  if (!breaker().allows()) return "Meilisearch does not answer";
  const stands = await standing(database());
  const { index, current, pending, waiting, removed } = stands;
  if (index === null || !current) return "the index of Meilisearch is being built";
  const behind = pending > MOST_PENDING || waiting > LONGEST_WAITING;
  return behind || removed.length > MOST_REMOVED ? "the index of Meilisearch is behind" : stands;
}

async function askMeilisearch({ index, removed }: Standing, question: Question): Promise<Found> {
  const stems = await stemsOf(database(), question.words.flat());
  return meilisearchEngine(client(), index ?? "", stems, removed).find(question);
}

function client() {
  const { MEILI_URL: host = "", MEILI_KEY: apiKey } = settings();
  return meilisearchClient({ host, apiKey }, PATIENCE);
}

/** Everything, a page of one: it needs the index, the key and all facets, as any question does. */
const ANYTHING: Question = {
  words: [],
  match: "all",
  filters: NO_FILTERS,
  sort: "relevance",
  page: 1,
  perPage: 1,
  now: new Date(0),
};

const globals = globalThis as { provenSearchBreaker?: Breaker };

function breaker(): Breaker {
  globals.provenSearchBreaker ??= new Breaker(async () => {
    const stands = await standing(database());
    if (stands.current) await askMeilisearch(stands, ANYTHING);
    else await client().health();
  });
  return globals.provenSearchBreaker;
}
