import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Reader, Transaction } from "@/lib/database";
import { FAILED_JOBS } from "@/lib/queue";
import { column, row, rows } from "@/lib/rows";

const FAILED = row("jobs that failed for good", {
  id: column.id,
  /** Its kind: of an older installation perhaps one that there is not any more. */
  job: column.text,
  data: z.unknown(),
  /** The id that it had on its queue, by which the log knows it. */
  sourceId: column.id,
  queuedAt: column.time,
  failedAt: column.time,
  tries: z.int(),
  output: z.unknown(),
});

export type FailedJob = z.output<typeof FAILED>;

const BY_KIND = row("failed jobs by kind", { job: column.text, count: column.count });

const COLUMNS = Prisma.sql`
  id::text, source_name AS job, data, source_id::text AS "sourceId",
  source_created_on AS "queuedAt", created_on AS "failedAt",
  source_retry_count + 1 AS tries, source_output AS output`;

/** Jobs that failed for good, the latest first. @param page from 1. */
export async function failedJobs(
  reader: Reader,
  page: number,
  perPage: number,
): Promise<FailedJob[]> {
  return rows(reader, FAILED)`
    SELECT ${COLUMNS} FROM pgboss.job WHERE name = ${FAILED_JOBS} AND source_id IS NOT NULL
     ORDER BY created_on DESC, id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
}

/** How many of each kind failed for good, most first. */
export async function failedByKind(reader: Reader): Promise<{ job: string; count: number }[]> {
  return rows(reader, BY_KIND)`
    SELECT source_name AS job, count(*)::int AS count
      FROM pgboss.job WHERE name = ${FAILED_JOBS} AND source_id IS NOT NULL
     GROUP BY source_name ORDER BY count DESC, job`;
}

/** As many as one press deals with. */
const AT_MOST = 1_000;

/** Locks one of the jobs of a kind that failed, or all of them, the oldest first; a thousand at most. */
export async function lockFailed(
  tx: Transaction,
  { job, id }: { job: string; id?: string },
): Promise<FailedJob[]> {
  return rows(tx, FAILED)`
    SELECT ${COLUMNS} FROM pgboss.job
     WHERE name = ${FAILED_JOBS} AND source_name = ${job} AND source_id IS NOT NULL
       AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null}::uuid)
     ORDER BY created_on, id LIMIT ${AT_MOST} FOR UPDATE`;
}
