import type { PgBoss } from "pg-boss";
import { type JobName, startQueue } from "@/lib/queue";
import { HANDLERS } from "./handlers";

/** Works every queue until it is told to stop. Also what the integration tests run. */
export async function work(): Promise<PgBoss> {
  const boss = await startQueue({ supervise: true, schedule: true, migrate: false });
  for (const name of Object.keys(HANDLERS) as JobName[]) await workQueue(boss, name);
  return boss;
}

async function workQueue<Name extends JobName>(boss: PgBoss, name: Name): Promise<void> {
  const handle = HANDLERS[name] as (data: unknown) => Promise<void>;
  await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: 10 }, async (jobs) => {
    for (const job of jobs) await handle(job.data);
  });
}
