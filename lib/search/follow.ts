import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError } from "meilisearch";
import { type Database, database } from "../database";
import { type Entry, entryOf, keyOf } from "./entry";
import { newIndexName, ourPrefix, SETTINGS } from "./index-settings";
import {
  confirmChanges,
  lockIndex,
  nextChanges,
  noteChanged,
  pointTo,
  type Standing,
  standing,
} from "./pending";
import { type StemmedDocument, stemmedAfter, stemmedDocuments } from "./store";

const BATCH = 1000;
/** Ten minutes: what the building of a large index may take, in milliseconds. */
const LONGEST = 600_000;

/** How far something long has come. */
export type Progress = (done: string) => void;

/**
 * Brings Meilisearch up to the table of documents: builds the index if there is none or if
 * it has other settings than those of today, and sends what it has not confirmed. One process at a time; safe to call at any time and again.
 * @returns how many changes were sent.
 * @throws when Meilisearch does not answer or refuses; nothing is lost by that.
 */
export async function follow(client: Meilisearch): Promise<number> {
  return exclusively(async (pool) => {
    const stands = await standing(pool);
    const { index, current } = stands;
    if (index === null || !current || !(await exists(client, index))) {
      await build(client, pool, stands, () => undefined);
    }
    return sendChanges(client, pool);
  });
}

/** Builds a new index beside the old, points to it and removes the old. Searching goes on meanwhile. */
export async function rebuild(client: Meilisearch, progress: Progress): Promise<void> {
  await exclusively(async (pool) => {
    await build(client, pool, await standing(pool), progress);
  });
  await follow(client);
}

/**
 * Holds the index against the table, and has sent again whatever differs. Removes what is left of
 * others that were begun.
 * @returns the ids that differed.
 */
export async function compareIndex(client: Meilisearch): Promise<string[]> {
  await follow(client);
  const differing = await exclusively(async (pool) => {
    const { index, mark } = await standing(pool);
    if (index === null) return [];
    await removeOthers(client, mark, index);
    const indexed = await printsIn(client, index);
    const ids: string[] = [];
    for await (const document of allDocuments(pool)) {
      const { id, print } = entryOf(document);
      if (indexed.get(id) !== print) ids.push(id);
      indexed.delete(id);
    }
    const differs = [...ids, ...indexed.keys()];
    await noteChanged(pool, differs);
    return differs;
  });
  await follow(client);
  return differing;
}

/**
 * Does some work while no other process does its like. The work has connections of its own: what it
 * confirms is confirmed at once, and no command waits for Meilisearch.
 */
function exclusively<T>(work: (pool: Database) => Promise<T>): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await lockIndex(tx);
      return work(database());
    },
    { timeout: LONGEST, maxWait: 30_000 },
  );
}

async function exists(client: Meilisearch, index: string): Promise<boolean> {
  try {
    await client.getRawIndex(index);
    return true;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found")
      return false;
    throw error;
  }
}

async function build(
  client: Meilisearch,
  pool: Database,
  { mark, index: old }: Standing,
  progress: Progress,
): Promise<void> {
  const name = newIndexName(mark);
  await done(client.createIndex(name, { primaryKey: "key" }));
  try {
    await done(client.index(name).updateSettings(SETTINGS));
    let sentCount = 0;
    for await (const batch of batches(pool)) {
      await done(client.index<Entry>(name).addDocuments(batch.map(entryOf)));
      sentCount += batch.length;
      progress(`${sentCount} documents in the new index`);
    }
  } catch (error) {
    await client.deleteIndexIfExists(name).catch(() => false);
    throw error;
  }
  await pointTo(pool, name);
  if (old !== null) await client.deleteIndexIfExists(old);
  await removeOthers(client, mark, name);
}

/** Removes every index of this installation but one: those that a process began and did not end. */
async function removeOthers(client: Meilisearch, mark: string, index: string): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 1000 });
  const others = results.filter(({ uid }) => uid.startsWith(ourPrefix(mark)) && uid !== index);
  for (const { uid } of others) await client.deleteIndexIfExists(uid);
}

async function sendChanges(client: Meilisearch, pool: Database): Promise<number> {
  const { index } = await standing(pool);
  if (index === null) return 0;
  const target = client.index<Entry>(index);
  let sentCount = 0;
  for (;;) {
    const changes = await nextChanges(pool, BATCH);
    if (changes.length === 0) return sentCount;
    const ids = changes.map(({ id }) => id);
    const documents = await stemmedDocuments(pool, ids);
    const entries = documents.map(entryOf);
    const present = new Set(entries.map(({ id }) => id));
    const removed = ids.filter((id) => !present.has(id)).map(keyOf);
    if (entries.length > 0) await done(target.addDocuments(entries));
    if (removed.length > 0) await done(target.deleteDocuments(removed));
    await confirmChanges(pool, changes);
    sentCount += changes.length;
  }
}

/** Waits for a task. A failed one resolves too, so its status is what counts. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: LONGEST, interval: 25 });
  if (status !== "succeeded") {
    throw new Error(`Meilisearch did not do what it was asked: ${error?.message ?? status}.`);
  }
}

async function printsIn(client: Meilisearch, index: string): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (let offset = 0; ; offset += BATCH) {
    const { results } = await client
      .index<Entry>(index)
      .getDocuments({ fields: ["id", "print"], limit: BATCH, offset });
    for (const { id, print } of results) prints.set(id, print);
    if (results.length < BATCH) return prints;
  }
}

async function* batches(pool: Database): AsyncGenerator<StemmedDocument[]> {
  let after = "";
  for (;;) {
    const batch = await stemmedAfter(pool, after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.shown.id;
  }
}

async function* allDocuments(pool: Database): AsyncGenerator<StemmedDocument> {
  for await (const batch of batches(pool)) yield* batch;
}
