import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "@playwright/test";

/** A running installation of Proven, for one worker of the tests alone. */
export interface Site {
  url: string;
  /** Its data folder. */
  data: string;
  /** Where it looks for the provider of single sign-on. */
  providerPort: number;
}

/**
 * The installation that this worker's journeys are on: `npm test -- browser` starts one for each.
 *
 * @throws Error when it has not
 */
export function site(): Site {
  const all: Site[] = JSON.parse(process.env.PROVEN_TEST_SITES ?? "[]");
  const one = all[test.info().parallelIndex];
  if (!one) throw new Error("Nothing runs that could be tested. Start by: npm test -- browser");
  return one;
}

/** The connection string of its database: `npm start` writes it down. */
export function databaseUrl(): string {
  const { env } = JSON.parse(readFileSync(join(site().data, "runtime.json"), "utf8"));
  return env.DATABASE_URL;
}

/** The same as the owner of its tables, which the program itself is not. */
export function ownerUrl(): string {
  const { postgresPassword } = JSON.parse(readFileSync(join(site().data, "secrets.json"), "utf8"));
  const url = new URL(databaseUrl());
  url.username = "proven";
  url.password = postgresPassword;
  return url.href;
}

/** Brings a list or a notice in as whoever runs the platform does: by the command line. */
export async function importFile(kind: "organisations" | "ocds", text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "proven-import-"));
  const file = join(folder, kind);
  try {
    await writeFile(file, text);
    await promisify(execFile)(process.execPath, ["scripts/proven.mjs", "import", kind, file], {
      env: { ...process.env, DATA_DIR: site().data },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
