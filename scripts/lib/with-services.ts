import { setTimeout as sleep } from "node:timers/promises";
import { checkSettings } from "./check-settings";
import { type DataFolder, openDataFolder } from "./data-folder";
import { type Holder, isLock, type Lock, lockHolder, takeLockAfterCommands } from "./lock";
import { prepareDatabase } from "./prepare-database";
import { startEmbedded } from "./services/embedded";
import { endOrphans } from "./services/processes";
import { Supervisor } from "./services/supervisor";

const secondsToStart = 900;

/**
 * Does some work with the database, the search engine and the queue: those of `npm start` while it
 * runs, or else ones that are started for as long as the work takes. The settings that lead to them
 * are in the environment when the work begins.
 *
 * @param tell takes a line for a person
 * @returns what the work returned
 */
export async function withServices<T>(
  work: () => Promise<T>,
  tell: (line: string) => void,
): Promise<T> {
  const { settings, defaults } = checkSettings(process.env);
  const folder = openDataFolder(settings.DATA_DIR);
  const taken = await takeLockAfterCommands(folder, "command", () =>
    tell("Waiting for another command to end …"),
  );
  if (!isLock(taken)) {
    Object.assign(process.env, await servicesOf(folder, taken, tell));
    return work();
  }
  Object.assign(process.env, defaults);
  return withOwnServices(folder, taken, work, tell);
}

/** How to reach the services of the `npm start` that has the data folder; waits until they run. */
async function servicesOf(
  folder: DataFolder,
  start: Holder,
  tell: (line: string) => void,
): Promise<Record<string, string>> {
  if (!start.env) tell("Waiting until Proven has started …");
  const end = Date.now() + secondsToStart * 1000;
  for (let holder: Holder | null = start; Date.now() < end; holder = lockHolder(folder)) {
    if (holder?.kind !== "start") break;
    if (holder.env) return holder.env;
    await sleep(500);
  }
  throw new Error("Proven was starting, and did not get there. Try again.");
}

async function withOwnServices<T>(
  folder: DataFolder,
  lock: Lock,
  work: () => Promise<T>,
  tell: (line: string) => void,
): Promise<T> {
  const supervisor = new Supervisor(tell);
  try {
    await endOrphans(folder.run);
    const options = { folder, supervisor, env: process.env, durable: true, tell };
    Object.assign(process.env, await startEmbedded(options));
    await prepareDatabase(process.env);
    delete process.env.DATABASE_OWNER_URL;
    return await work();
  } finally {
    await supervisor.stop();
    lock.release();
  }
}
