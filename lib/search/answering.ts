import { logger } from "../logger";
import type { EngineName } from "./engine";

/** Why PostgreSQL answers where Meilisearch could. */
export type Reason =
  | "Meilisearch is not set"
  | "Meilisearch does not answer"
  | "the index of Meilisearch is being built"
  | "the index of Meilisearch is behind";

/** Which engine answers searches, why that is not Meilisearch, and since when (ISO 8601, UTC). */
export interface Answering {
  engine: EngineName;
  why: Reason | null;
  since: string;
}

/** How often it is said again that PostgreSQL stands in, in milliseconds. */
const AGAIN = 3_600_000;

/**
 * Remembers which engine answers in this process, and tells it: at first, at every change, and every
 * hour while PostgreSQL stands in for Meilisearch.
 */
export class Watch {
  #now: Answering | undefined;
  #told = 0;

  constructor(
    private readonly tell: (answering: Answering, error?: unknown) => void,
    private readonly clock: () => number = Date.now,
  ) {}

  /** @param why null where Meilisearch answers. @param error what it failed with. */
  note(why: Reason | null, error?: unknown): Answering {
    const time = this.clock();
    const before = this.#now;
    const now = before?.why === why ? before : answeringFrom(time, why);
    if (now !== before || (standsIn(now) && time - this.#told >= AGAIN)) {
      this.#told = time;
      this.tell(now, error);
    }
    this.#now = now;
    return now;
  }
}

function answeringFrom(time: number, why: Reason | null): Answering {
  const engine = why === null ? "meilisearch" : "postgresql";
  return { engine, why, since: new Date(time).toISOString() };
}

/** That none is set is somebody's choice: then PostgreSQL stands in for nobody. */
function standsIn({ why }: Answering): boolean {
  return why !== null && why !== "Meilisearch is not set";
}

const globals = globalThis as { provenSearchWatch?: Watch };

/** A new index is built at the first start and after a change of settings: that is no cause for worry. */
function isExpected({ why }: Answering): boolean {
  return why === "the index of Meilisearch is being built";
}

/** The watch of this process. Its line in the log is a warning where PostgreSQL stands in without need. */
export function watch(): Watch {
  globals.provenSearchWatch ??= new Watch((answering, err) => {
    const level = standsIn(answering) && !isExpected(answering) ? "warn" : "info";
    logger()[level]({ ...answering, err }, "which engine answers searches");
  });
  return globals.provenSearchWatch;
}
