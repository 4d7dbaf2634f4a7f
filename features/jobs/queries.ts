import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Reader, Transaction } from "@/lib/database";
import { FAILED_JOBS } from "@/lib/queue";

const failedJob = z.object({
  id: z.string(),
  /** Its kind: of an older installation perhaps one that there is not any more. */
  job: z.string(),
  data: z.unknown(),
  /** The id that it had on its queue, by which the log knows it. */
  sourceId: z.string(),
  queuedAt: z.date(),
  failedAt: z.date(),
  tries: z.int(),
  output: z.unknown(),
});

export type FailedJob = z.output<typeof failedJob>;

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
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT ${COLUMNS} FROM pgboss.job WHERE name = ${FAILED_JOBS} AND source_id IS NOT NULL
     ORDER BY created_on DESC, id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return z.array(failedJob).parse(rows);
}

/** How many of each kind failed for good, most first. */
export async function failedByKind(reader: Reader): Promise<{ job: string; count: number }[]> {
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT source_name AS job, count(*)::int AS count
      FROM pgboss.job WHERE name = ${FAILED_JOBS} AND source_id IS NOT NULL
     GROUP BY source_name ORDER BY count DESC, job`;
  return z.array(z.object({ job: z.string(), count: z.int() })).parse(rows);
}

/** As many as one press deals with. */
const AT_MOST = 1_000;

/** Locks one of the jobs of a kind that failed, or all of them, the oldest first; a thousand at most. */
export async function lockFailed(
  tx: Transaction,
  { job, id }: { job: string; id?: string },
): Promise<FailedJob[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT ${COLUMNS} FROM pgboss.job
     WHERE name = ${FAILED_JOBS} AND source_name = ${job} AND source_id IS NOT NULL
       AND (${id ?? null}::uuid IS NULL OR id = ${id ?? null}::uuid)
     ORDER BY created_on, id LIMIT ${AT_MOST} FOR UPDATE`;
  return z.array(failedJob).parse(rows);
}
