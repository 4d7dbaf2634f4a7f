import { z } from "zod";
import type { Reader, Transaction } from "../database";
import { column, row, rows } from "../rows";
import { settingsPrefix } from "./index-settings";

const STANDING = row("how the search index stands", {
  /** What the names of this installation's indexes have in common. */
  mark: column.text,
  /** The index that was built from the table; null if none was. */
  index: column.text.nullable(),
  /** Changes that it has not confirmed. */
  pending: column.count,
  /** How long the oldest of them waits, in milliseconds. */
  waiting: z.number(),
  /** Documents that are gone and that the index may still hold; at most `MOST_REMOVED` + 1. */
  removed: column.texts,
});

/** How Meilisearch stands to the table of documents. */
export type Standing = z.output<typeof STANDING> & {
  /** Whether the index has the settings of today. */
  current: boolean;
};

/** More removals than this are not put into a question: the database answers until they are done. */
export const MOST_REMOVED = 500;

export async function standing(reader: Reader): Promise<Standing> {
  const [found] = await rows(reader, STANDING)`
    SELECT (SELECT mark FROM search.self) || '-' ||
             (SELECT oid FROM pg_database WHERE datname = current_database()) AS mark,
           (SELECT index_name FROM search.meilisearch) AS index,
           count(*)::int AS pending,
           coalesce(extract(epoch FROM clock_timestamp() - min(since)) * 1000, 0)::float8 AS waiting,
           ARRAY(SELECT id FROM search.pending AS p
                 WHERE NOT EXISTS (SELECT FROM search.document AS d WHERE d.id = p.id)
                 LIMIT ${MOST_REMOVED + 1}) AS removed
    FROM search.pending`;
  if (!found) throw new Error("The database did not say how the search index stands.");
  return { ...found, current: found.index?.startsWith(settingsPrefix(found.mark)) ?? false };
}

const CHANGE = row("changes that the search index awaits", { id: column.text, change: column.big });

export type Change = z.output<typeof CHANGE>;

/** The oldest changes that Meilisearch has not confirmed. */
export async function nextChanges(reader: Reader, limit: number): Promise<Change[]> {
  return rows(reader, CHANGE)`
    SELECT id, change FROM search.pending ORDER BY change LIMIT ${limit}`;
}

/** Meilisearch has these; what changed again in the meantime stays. */
export async function confirmChanges(tx: Transaction, changes: readonly Change[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM search.pending USING
      unnest(${changes.map(({ id }) => id)}::text[], ${changes.map(({ change }) => change)}::bigint[])
        AS done(id, change)
    WHERE pending.id = done.id AND pending.change = done.change`;
}

/** Has Meilisearch told again of these documents, be they there or gone. */
export async function noteChanged(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search.pending (id, change) SELECT id, nextval('search.change') FROM unnest(${[...ids]}::text[]) AS id
    ON CONFLICT (id) DO UPDATE SET change = excluded.change`;
}

/** From the commit on questions go to this index. */
export async function pointTo(tx: Transaction, index: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search.meilisearch (index_name) VALUES (${index})
    ON CONFLICT (one) DO UPDATE SET index_name = excluded.index_name, built_at = clock_timestamp()`;
}

/** Held until the transaction ends: one at a time writes to Meilisearch, so that nothing old overtakes. */
export async function lockIndex(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search.meilisearch'))`;
}
