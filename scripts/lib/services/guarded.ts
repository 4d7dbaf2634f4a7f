import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { writeWhole } from "../atomic";
import { killAndWait, processStart } from "./processes";

const lastWordsMs = 1000;

const guardProgram = fileURLToPath(new URL("./guard.mjs", import.meta.url));

/** What a guard is to start, and how it ends it. */
export type GuardedCommand = {
  name: string;
  command: string;
  args: string[];
  env: Record<string, string | undefined>;
  cwd: string;
  /** Only as root: the user and group to run as. */
  uid?: number;
  gid?: number;
  /** An IPC channel to the child, which is closed when its guard dies. */
  ipc?: boolean;
  stopSignal: "SIGINT" | "SIGTERM";
  /** How long it may take to end by itself before it is killed. */
  graceMs: number;
};

export type Exit = { code?: number | null; signal?: string | null; error?: string };

/** A part that runs under its guard. */
export type Guarded = {
  /** Resolves when the part has ended, whoever ended it. */
  exited: Promise<Exit>;
  /** Ends the part and waits until it has. */
  stop(): Promise<void>;
};

/**
 * Starts a command under a guard.
 *
 * @param runFolder where the running process is written down, for whoever has to clear up after both
 *   the supervisor and the guard were killed (see `endOrphans`)
 * @param onLine gets each line of output
 * @returns when the process runs
 * @throws Error when it could not be started
 */
export async function startGuarded(
  command: GuardedCommand,
  runFolder: string,
  onLine: (line: string) => void,
): Promise<Guarded> {
  const guard = spawn(process.execPath, [guardProgram], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
    },
  });
  for (const stream of [guard.stdout, guard.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", onLine);
  }
  const exited = watchExit(guard, join(runFolder, `${command.name}.json`));
  const started = new Promise<void>((resolve, reject) => {
    guard.on("message", (message: { pid?: number }) => message.pid && resolve());
    void exited.then((exit) => reject(new Error(describeExit(command.name, exit))));
  });
  guard.send({ start: command });
  await started;
  return {
    exited,
    async stop() {
      if (guard.connected) guard.send({ stop: true });
      await exited;
    },
  };
}

/** Keeps the record of the running process, and resolves when the part has ended. */
function watchExit(guard: ChildProcess, record: string): Promise<Exit> {
  let pid: number | undefined;
  let exit: Exit | undefined;
  const closed = new Promise((resolve) => guard.once("close", resolve));
  guard.on("message", (message: { pid?: number; exit?: Exit }) => {
    exit = message.exit ?? exit;
    if (message.pid === undefined) return;
    pid = message.pid;
    writeWhole(record, JSON.stringify({ pid, started: processStart(pid) }));
  });
  const failed = new Promise<Exit>((resolve) => {
    guard.once("error", (error) => resolve({ error: error.message }));
  });
  // The channel ends after the last report; the process may be seen to end before it.
  const gone = Promise.all([once(guard, "exit"), once(guard, "disconnect")]).then(async () => {
    // Without a report the guard itself was killed, and the part may have outlived it.
    if (!exit && pid !== undefined) await killAndWait(pid);
    await Promise.race([closed, sleep(lastWordsMs)]);
    rmSync(record, { force: true });
    return exit ?? { signal: "SIGKILL" };
  });
  return Promise.race([failed, gone]);
}

/** Waits for a part to end by itself, and ends it when the signal says so. */
export async function endOf(
  part: Pick<Guarded, "exited" | "stop">,
  signal: AbortSignal,
): Promise<Exit> {
  const stop = () => void part.stop();
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const exit = await part.exited;
  signal.removeEventListener("abort", stop);
  return exit;
}

/** An exit in words, for a person. */
export function describeExit(name: string, exit: Exit): string {
  if (exit.error) return `${name} could not be started: ${exit.error}`;
  if (exit.signal) return `${name} was ended by ${exit.signal}`;
  return `${name} ended with code ${exit.code}`;
}
