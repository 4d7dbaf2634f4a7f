import { applyMigrations } from "./migrate";
import { grantRuntime } from "./roles";

/** The settings that lead to one database. */
export interface DatabaseUrls {
  [name: string]: unknown;
  /** As the web server and the worker sign in. */
  DATABASE_URL?: string;
  /** As whoever owns the tables signs in; the same where there is none. */
  DATABASE_OWNER_URL?: string;
}

/**
 * Brings a database to what the program expects: the migrations are applied, the queues made, and the role
 * under which the program runs is given what it needs.
 *
 * @returns the names of the migrations that were applied
 */
export async function prepareDatabase(urls: DatabaseUrls): Promise<string[]> {
  const { DATABASE_URL = "", DATABASE_OWNER_URL: owner = DATABASE_URL } = urls;
  const applied = await applyMigrations(owner);
  // Loaded late, after whoever calls this has put the settings in place.
  const { prepareQueues } = await import("@/lib/queue");
  await prepareQueues(owner);
  const [role, ownersRole] = [userOf(DATABASE_URL), userOf(owner)];
  if (role !== ownersRole) await grantRuntime(owner, role);
  return applied;
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
