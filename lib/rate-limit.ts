import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { settings } from "./settings";

export interface Limit {
  /** Distinguishes this limit's counters. */
  name: string;
  points: number;
  seconds: number;
}

const globals = globalThis as {
  provenLimits?: { pool: Pool; limiters: Map<string, RateLimiterPostgres> };
};

/**
 * Counts one use of `key`.
 * @returns null when it is within the limit, else the seconds to wait.
 */
export async function spend(limit: Limit, key: string): Promise<number | null> {
  try {
    await limiter(limit).consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

function limiter({ name, points, seconds }: Limit): RateLimiterPostgres {
  globals.provenLimits ??= {
    pool: new Pool({ connectionString: settings().DATABASE_URL, max: 2 }),
    limiters: new Map(),
  };
  const { pool, limiters } = globals.provenLimits;
  const existing = limiters.get(name);
  if (existing) return existing;
  const created = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, created);
  return created;
}
