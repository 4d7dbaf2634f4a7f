import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { failureInWords, stackOf } from "@/domain/jobs/failure";
import { logger } from "@/lib/logger";
import { FAILED_JOBS, JOB_NAMES, type JobName, startQueue } from "@/lib/queue";
import { HANDLERS } from "./handlers";

/** How many of a kind are worked at once, where it is more than one. Letters wait for another's server. */
const AT_ONCE: Partial<Record<JobName, number>> = {
  "mail.message": 10,
  "session.sendCode": 10,
};

/** Somebody waits for these: looked for twice a second. What runs at night can wait some seconds. */
const SOON: readonly JobName[] = [
  "mail.message",
  "session.sendCode",
  "search.refresh",
  "files.remove",
  "supplier.checkRegister",
];
const SECONDS = { soon: 0.5, later: 3 };

/**
 * Works every queue until it is told to stop. Also what the integration tests run.
 *
 * @param log where it is written down that a job failed for good
 */
export async function work(log = logger()): Promise<PgBoss> {
  const boss = await startQueue({ supervise: true, schedule: true, migrate: false });
  for (const name of JOB_NAMES) {
    const handle = HANDLERS[name] as (data: unknown) => Promise<void>;
    const seconds = SOON.includes(name) ? SECONDS.soon : SECONDS.later;
    await workQueue(boss, name, { seconds, atOnce: AT_ONCE[name] ?? 1 }, ({ data }) =>
      handle(data),
    );
  }
  const failed = { seconds: SECONDS.soon, atOnce: 1 };
  await workQueue(boss, FAILED_JOBS, failed, async (job) => logFailed(log, job));
  return boss;
}

/**
 * Works the jobs of a queue one by one, so that each is settled by itself: done, or to be tried again.
 * The first worker looks for jobs every so many seconds, and calls the others when it finds one.
 */
async function workQueue(
  boss: PgBoss,
  name: string,
  { seconds, atOnce }: { seconds: number; atOnce: number },
  handle: (job: JobWithMetadata) => Promise<void>,
): Promise<void> {
  const workers: string[] = [];
  const callAll = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  for (let place = 0; place < atOnce; place += 1) {
    const pollingIntervalSeconds = place === 0 ? seconds : SECONDS.later;
    const options = { batchSize: 1, pollingIntervalSeconds, includeMetadata: true } as const;
    workers.push(
      await boss.work(name, options, async (jobs: JobWithMetadata[]) => {
        // Where one was, there may be more: now, and when this one is done.
        callAll();
        try {
          for (const job of jobs) await handle(job);
        } finally {
          callAll();
        }
      }),
    );
  }
}

/** However a job failed for good, by an error, by its time or with its worker, a copy of it comes here. */
function logFailed(log: Logger, copy: JobWithMetadata): void {
  const { sourceName: job, sourceId: id, sourceRetryCount, sourceOutput } = copy;
  const error = { message: failureInWords(sourceOutput), stack: stackOf(sourceOutput) };
  log.error({ job, id, tries: (sourceRetryCount ?? 0) + 1, error }, "A job failed for good.");
}
