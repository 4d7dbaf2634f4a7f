import { join } from "node:path";
import { newSecret } from "../data-folder";
import { freePort } from "./ports";
import { type Postgres, startPostgres } from "./postgres";
import { throwAwayFolder } from "./throw-away";

/**
 * Does some work with an empty PostgreSQL server that is gone afterwards.
 *
 * @returns what the work returned
 */
export async function withThrowAwayPostgres<T>(
  work: (postgres: Postgres) => Promise<T>,
): Promise<T> {
  const folder = throwAwayFolder();
  try {
    const postgres = await startPostgres({
      folder: join(folder.path, "postgres"),
      runFolder: folder.path,
      port: await freePort(),
      password: newSecret(),
      durable: false,
      log: () => undefined,
    });
    try {
      return await work(postgres);
    } finally {
      await postgres.stop();
    }
  } finally {
    folder.remove();
  }
}
