import { applyMigrations } from "./migrate";

/**
 * Brings a database to what the program expects: the migrations are applied and the queues made.
 *
 * @param env the settings; they become this process's own, since the queue reads them there
 * @returns the names of the migrations that were applied
 */
export async function prepareDatabase(env: Record<string, string>): Promise<string[]> {
  Object.assign(process.env, env);
  const url = env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is missing: there is no database to prepare.");
  const applied = await applyMigrations(url);
  // Loaded late: it reads the settings, which only now are in place.
  const { prepareQueues } = await import("@/lib/queue");
  await prepareQueues();
  return applied;
}
