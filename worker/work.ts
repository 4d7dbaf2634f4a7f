import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { failureInWords, stackOf } from "@/domain/jobs/failure";
import { logger } from "@/lib/logger";
import { FAILED_JOBS, JOB_NAMES, type JobName, startQueue } from "@/lib/queue";
import { HANDLERS } from "./handlers";

/** How many of a kind are worked at once, where it is more than one. Letters wait for another's server. */
const AT_ONCE: Partial<Record<JobName, number>> = { "mail.message": 10 };

/**
 * Works every queue until it is told to stop. Also what the integration tests run.
 *
 * @param log where it is written down that a job failed for good
 */
export async function work(log = logger()): Promise<PgBoss> {
  const boss = await startQueue({ supervise: true, schedule: true, migrate: false });
  for (const name of JOB_NAMES) {
    const handle = HANDLERS[name] as (data: unknown) => Promise<void>;
    for (let place = 0; place < (AT_ONCE[name] ?? 1); place += 1) {
      await workQueue(boss, name, ({ data }) => handle(data));
    }
  }
  await workQueue(boss, FAILED_JOBS, async (job) => logFailed(log, job));
  return boss;
}

/** Works the jobs of a queue one by one, so that each is settled by itself: done, or to be tried again. */
async function workQueue(
  boss: PgBoss,
  name: string,
  handle: (job: JobWithMetadata) => Promise<void>,
): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: 0.5, includeMetadata: true } as const;
  const worker = await boss.work(name, options, async (jobs: JobWithMetadata[]) => {
    try {
      for (const job of jobs) await handle(job);
    } finally {
      // Where one was, there may be more: the next look follows at once.
      boss.notifyWorker(worker);
    }
  });
}

/** However a job failed for good, by an error, by its time or with its worker, a copy of it comes here. */
function logFailed(log: Logger, copy: JobWithMetadata): void {
  const { sourceName: job, sourceId: id, sourceRetryCount, sourceOutput } = copy;
  const error = { message: failureInWords(sourceOutput), stack: stackOf(sourceOutput) };
  log.error({ job, id, tries: (sourceRetryCount ?? 0) + 1, error }, "A job failed for good.");
}
