import { database } from "./database";
import { logger } from "./logger";
import type { Answering } from "./search/answering";
import { answering } from "./search/search";
import { settings } from "./settings";

export interface Health {
  status: "ok" | "unavailable";
  database: "ok" | "unavailable";
  /** Without it search goes on in the database. */
  meilisearch: "ok" | "unavailable" | "not set";
  /** Which engine answers searches in this process, and since when; null without the database. */
  search: Answering | null;
}

const PATIENCE = 2_000;

export async function health(): Promise<Health> {
  const [databaseOk, meilisearch] = await Promise.all([databaseAnswers(), meilisearchAnswers()]);
  const state = databaseOk ? "ok" : "unavailable";
  const search = databaseOk ? await answering() : null;
  return { status: state, database: state, meilisearch, search };
}

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  const answers = database().$executeRaw`SELECT 1`
    .then(() => true)
    .catch((error: unknown) => {
      logger().error({ err: error }, "The database does not answer.");
      return false;
    });
  return Promise.race([answers, late]);
}

async function meilisearchAnswers(): Promise<Health["meilisearch"]> {
  const url = settings().MEILI_URL;
  if (!url) return "not set";
  try {
    const answer = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? "ok" : "unavailable";
  } catch {
    return "unavailable";
  }
}
