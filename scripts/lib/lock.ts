import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { writeWhole } from "./atomic";
import type { DataFolder } from "./data-folder";
import { processStart } from "./services/processes";

/** Who uses a data folder: `npm start`, or a command that started the services for itself. */
export type Holder = {
  kind: "start" | "command";
  pid: number;
  started: string | null;
  /** The settings under which the services can be reached, once they run. */
  env?: Record<string, string>;
};

export type Lock = {
  /** Lets others know how to reach the services. */
  publish(env: Record<string, string>): void;
  release(): void;
};

/**
 * Takes the data folder for this process. The lock of a process that is gone counts for nothing.
 *
 * @returns the lock, or who has it
 */
export function takeLock(folder: DataFolder, kind: Holder["kind"]): Lock | Holder {
  const file = lockFile(folder);
  const self: Holder = { kind, pid: process.pid, started: processStart(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(self), { mode: 0o600, flag: "wx" });
      return {
        publish: (env) => writeWhole(file, JSON.stringify({ ...self, env })),
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = lockHolder(folder);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
}

/** Who uses the data folder now, or null. */
export function lockHolder(folder: DataFolder): Holder | null {
  try {
    const holder: Holder = JSON.parse(readFileSync(lockFile(folder), "utf8"));
    return processStart(holder.pid) === holder.started ? holder : null;
  } catch {
    // Not there, or cut off by the end of the process that wrote it.
    return null;
  }
}

export function isLock(taken: Lock | Holder): taken is Lock {
  return "release" in taken;
}

/**
 * Takes the data folder as soon as no command uses it.
 *
 * @param onWait is called once when there is something to wait for
 * @returns the lock, or the `npm start` that has it
 */
export async function takeLockAfterCommands(
  folder: DataFolder,
  kind: Holder["kind"],
  onWait: () => void,
): Promise<Lock | Holder> {
  let told = false;
  for (;;) {
    const taken = takeLock(folder, kind);
    if (isLock(taken) || taken.kind === "start") return taken;
    if (!told) onWait();
    told = true;
    await sleep(500);
  }
}

function lockFile(folder: DataFolder): string {
  return join(folder.path, "runtime.json");
}
