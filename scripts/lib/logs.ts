import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";

const largest = 10_000_000;

export type PartLog = (line: string) => void;

/**
 * Opens the log file of a part. A large one is put aside first, in place of the one before.
 *
 * @param show whether what matters is also printed: what is no JSON, and warnings and errors
 */
export function openLog(folder: DataFolder, part: string, show: boolean): PartLog {
  const file = join(folder.logs, `${part}.log`);
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: "a" });
  // A full disk must not end what runs.
  stream.on("error", () => undefined);
  return (line) => {
    if (isGreeting(line)) return;
    stream.write(`${line}\n`);
    if (show && matters(line)) console.error(`[${part}] ${line}`);
  };
}

/** What Next.js prints before anything can stand between it and its console. */
function isGreeting(line: string): boolean {
  return /^\s*($|▲|✓|- )/.test(line);
}

/** The warnings of Node.js are for whoever keeps the packages up to date: they are in the file. */
function matters(line: string): boolean {
  if (!line.startsWith("{")) return true;
  if (line.includes('"source":"node"')) return false;
  return /"level":"(warn|error|fatal)"/.test(line);
}
