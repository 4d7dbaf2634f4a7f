import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "@/scripts/lib/services/ports";
import { type Postgres, startPostgres } from "@/scripts/lib/services/postgres";
import { killAndWait, processStart } from "@/scripts/lib/services/processes";
import { type ThrowAwayFolder, throwAwayFolder } from "@/scripts/lib/services/throw-away";

let folder: ThrowAwayFolder;
let port: number;
const running: Postgres[] = [];

beforeEach(async () => {
  folder = throwAwayFolder();
  port = await freePort();
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  folder.remove();
});

async function start(): Promise<Postgres> {
  const server = await startPostgres({
    folder: join(folder.path, "postgres"),
    runFolder: folder.path,
    port,
    password: "a password for one test",
    durable: true,
    log: () => undefined,
  });
  running.push(server);
  return server;
}

async function ask(server: Postgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const pidFile = () => join(folder.path, "postgres", "data", "postmaster.pid");
const serverPid = () => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);

describe("the embedded PostgreSQL", () => {
  test("has what was committed after kill -9", async () => {
    const before = await start();
    await ask(before, "CREATE TABLE kept AS SELECT 42 AS answer");
    await killAndWait(serverPid());
    await before.exited;
    expect(existsSync(pidFile())).toBe(true);
    expect(await ask(await start(), "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  test("starts although its old number has gone to another program", async () => {
    const before = await start();
    const lines = readFileSync(pidFile(), "utf8").split("\n");
    await before.stop();
    writeFileSync(pidFile(), [String(process.ppid), ...lines.slice(1)].join("\n"));
    expect(await ask(await start(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(processStart(process.ppid)).not.toBeNull();
  });

  test("takes over from a server that was left running", async () => {
    const before = await start();
    await ask(before, "CREATE TABLE kept AS SELECT 42 AS answer");
    const left = serverPid();
    const after = await start();
    expect(serverPid()).not.toBe(left);
    expect(processStart(left)).toBeNull();
    expect(await ask(after, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  });

  test("says what to do when it is given a wrong password", async () => {
    const server = await start();
    await server.stop();
    rmSync(join(folder.path, "postgres.json"), { force: true });
    const again = startPostgres({
      folder: join(folder.path, "postgres"),
      runFolder: folder.path,
      port,
      password: "another",
      durable: true,
      log: () => undefined,
    });
    await expect(again).rejects.toThrow("its password is not the one in secrets.json");
  });
});
