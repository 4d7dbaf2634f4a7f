import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * When a process started, in whatever form the system gives it: with the process id it names one
 * process for good, where an id alone may have gone to another since.
 *
 * @returns null when there is no such process
 */
export function processStart(pid: number): string | null {
  if (existsSync("/proc/self/stat")) return startFromProc(pid);
  if (process.platform === "win32") return isAlive(pid) ? "unknown" : null;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name and may hold spaces; start time is the 22nd of all.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** The command line of a process, or null if there is none or it cannot be seen. */
export function commandLine(pid: number): string | null {
  try {
    if (existsSync("/proc/self/cmdline")) {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    }
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return null;
  }
}

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Kills a process with the signal given, and waits until it is gone or the time is up. */
export async function killAndWait(
  pid: number,
  signal: NodeJS.Signals = "SIGKILL",
  milliseconds = 20_000,
): Promise<boolean> {
  const started = processStart(pid);
  if (started === null) return true;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
    throw error;
  }
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (processStart(pid) !== started) return true;
    await sleep(50);
  }
  return false;
}

/**
 * Ends what an earlier supervisor left running when it and its guards were all killed.
 *
 * @param runFolder the folder of the records that `startGuarded` keeps
 */
export async function endOrphans(runFolder: string): Promise<void> {
  mkdirSync(runFolder, { recursive: true });
  for (const name of readdirSync(runFolder).filter((file) => file.endsWith(".json"))) {
    const file = join(runFolder, name);
    const record = readRecord(file);
    if (record && processStart(record.pid) === record.started) {
      // SIGINT asks PostgreSQL to stop at once and in good order; the others take it too.
      if (!(await killAndWait(record.pid, "SIGINT"))) await killAndWait(record.pid);
    }
    rmSync(file, { force: true });
  }
}

function readRecord(file: string): { pid: number; started: string } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Cut off while it was being written: there is nothing to go by.
    return null;
  }
}
