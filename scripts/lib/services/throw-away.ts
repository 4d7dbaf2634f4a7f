import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "./processes";

const prefix = "proven-throw-away-";

/** A folder for one run, and how to be rid of it. */
export type ThrowAwayFolder = { path: string; remove(): void };

/**
 * Makes a folder that everybody may enter (PostgreSQL may run as another user), and removes those
 * that runs which were killed have left.
 */
export function throwAwayFolder(): ThrowAwayFolder {
  removeAbandoned();
  const path = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (Number.isInteger(pid) && !isAlive(pid)) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
