import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeExit, startGuarded } from "./guarded";
import { endOrphans, isAlive, processStart } from "./processes";
import { type ThrowAwayFolder, throwAwayFolder } from "./throw-away";

// Takes no notice of being asked to stop, like a part that hangs.
const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";

let folder: ThrowAwayFolder;
let supervisors: ChildProcess[];
beforeEach(() => {
  folder = throwAwayFolder();
  supervisors = [];
});
afterEach(() => {
  // One that a failed test left behind would keep the whole run from ending.
  for (const supervisor of supervisors) supervisor.kill("SIGKILL");
  folder.remove();
});

function node(script: string, graceMs = 200) {
  return {
    name: "part",
    command: process.execPath,
    args: ["-e", script],
    env: { PATH: process.env.PATH },
    cwd: folder.path,
    stopSignal: "SIGTERM" as const,
    graceMs,
  };
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 30_000;
  while (!holds() && Date.now() < end) await sleep(20);
  expect(holds()).toBe(true);
}

function recorded(): { pid: number; started: string } {
  return JSON.parse(readFileSync(join(folder.path, "part.json"), "utf8"));
}

describe.skipIf(process.platform === "win32")("a part under its guard", () => {
  test("hands on its output, its exit code and its end", async () => {
    const lines: string[] = [];
    const part = await startGuarded(
      node("console.log('hello'); process.exitCode = 3"),
      folder.path,
      (line) => lines.push(line),
    );
    expect(await part.exited).toMatchObject({ code: 3 });
    expect(lines).toEqual(["hello"]);
    expect(existsSync(join(folder.path, "part.json"))).toBe(false);
  });

  test("is killed when it does not stop in time", async () => {
    const lines: string[] = [];
    const part = await startGuarded(node(stubborn), folder.path, (line) => lines.push(line));
    await until(() => lines.includes("up"));
    const { pid } = recorded();
    await part.stop();
    expect(await part.exited).toMatchObject({ signal: "SIGKILL" });
    expect(processStart(pid)).toBeNull();
  });

  test("says so when it cannot be started", async () => {
    const wrong = { ...node(""), command: join(folder.path, "missing") };
    await expect(startGuarded(wrong, folder.path, () => undefined)).rejects.toThrow(
      "part could not be started",
    );
  });

  test("does not outlive whoever started it, even after kill -9", async () => {
    const supervisor = startSupervisor();
    await until(() => existsSync(join(folder.path, "part.json")));
    const { pid } = recorded();
    expect(isAlive(pid)).toBe(true);
    supervisor.kill("SIGKILL");
    await until(() => processStart(pid) === null);
  });

  test("is ended at the next start when its guard was killed as well", async () => {
    const supervisor = startSupervisor();
    await until(() => existsSync(join(folder.path, "part.json")));
    const { pid } = recorded();
    const guard = parentOf(pid);
    supervisor.kill("SIGSTOP");
    process.kill(guard, "SIGKILL");
    supervisor.kill("SIGKILL");
    await until(() => processStart(guard) === null);
    expect(processStart(pid)).not.toBeNull();
    await endOrphans(folder.path);
    expect(processStart(pid)).toBeNull();
    expect(existsSync(join(folder.path, "part.json"))).toBe(false);
  });
});

test("an exit is put in words", () => {
  expect(describeExit("The worker", { code: 1 })).toBe("The worker ended with code 1");
  expect(describeExit("The worker", { signal: "SIGKILL" })).toBe("The worker was ended by SIGKILL");
});

/** A process of its own that starts a part, as the supervisor does. */
function startSupervisor() {
  const guarded = pathToFileURL(join(import.meta.dirname, "guarded.ts")).href;
  const idle = "setInterval(() => {}, 1000)";
  const script = `
    import(${JSON.stringify(guarded)}).then(({ startGuarded }) =>
      startGuarded(${JSON.stringify(node(idle))}, ${JSON.stringify(folder.path)}, () => undefined))`;
  const started = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), "-e", script], {
    stdio: "inherit",
  });
  supervisors.push(started);
  return started;
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}
