import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "./data-folder";
import { isLock, lockHolder, takeLock } from "./lock";
import { type ThrowAwayFolder, throwAwayFolder } from "./services/throw-away";

let temporary: ThrowAwayFolder;
let folder: DataFolder;
beforeEach(() => {
  temporary = throwAwayFolder();
  folder = openDataFolder(temporary.path);
});
afterEach(() => temporary.remove());

describe("the lock of a data folder", () => {
  test("is one start's only, and says whose and how to reach it", () => {
    const first = takeLock(folder, "start");
    expect(isLock(first)).toBe(true);
    if (isLock(first)) first.publish({ BASE_URL: "http://localhost:3000" });
    const second = takeLock(folder, "start");
    expect(second).toMatchObject({
      kind: "start",
      pid: process.pid,
      env: { BASE_URL: "http://localhost:3000" },
    });
  });

  test("is free again after its release", () => {
    const first = takeLock(folder, "command");
    if (isLock(first)) first.release();
    expect(lockHolder(folder)).toBeNull();
    expect(isLock(takeLock(folder, "start"))).toBe(true);
  });

  test.each([
    ["a process that is gone", JSON.stringify({ kind: "start", pid: 2 ** 22 + 1, started: "1" })],
    [
      "an earlier process with a number that is used again",
      JSON.stringify({ kind: "start", pid: process.pid, started: "0" }),
    ],
    ["a process that was killed while it wrote", '{"kind":"st'],
  ])("counts for nothing when it is of %s", (_, content) => {
    writeFileSync(join(folder.path, "runtime.json"), content);
    expect(lockHolder(folder)).toBeNull();
    expect(isLock(takeLock(folder, "start"))).toBe(true);
  });
});
