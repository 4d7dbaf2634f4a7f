import { applyMigrations } from "./migrate";

/**
 * Brings a database to what the program expects: the migrations are applied and the queues made.
 * The queue reads the settings, so the process's own must name the same database.
 *
 * @returns the names of the migrations that were applied
 */
export async function prepareDatabase(databaseUrl: string): Promise<string[]> {
  const applied = await applyMigrations(databaseUrl);
  // Loaded late, after whoever calls this has put the settings in place.
  const { prepareQueues } = await import("@/lib/queue");
  await prepareQueues();
  return applied;
}
