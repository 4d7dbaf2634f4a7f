import { renameSync, writeFileSync } from "node:fs";

/** Writes a file that only the owner can read, so that it is never seen half written. */
export function writeWhole(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, file);
}
