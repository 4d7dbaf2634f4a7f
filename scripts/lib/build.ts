import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root";
import { describeExit, endOf, startGuarded } from "./services/guarded";

const next = join(root, "node_modules", "next", "dist", "bin", "next");
const stampFile = join(root, ".next", ".proven-build");

/** What the built pages are made from, beside the files at the top of the repository. */
const sources = [
  "app",
  "components",
  "domain",
  "emails",
  "features",
  "lib",
  "public",
  "prisma/schema",
];

/**
 * Builds the pages, if a source has changed since they were built. Needs no service to run.
 *
 * @param runFolder where running processes are written down
 * @param signal ends the build before it is through
 * @returns whether there was something to build
 * @throws Error with the end of what the build said
 */
export async function buildIfChanged(
  runFolder: string,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return false;
  rmSync(stampFile, { force: true });
  await build(runFolder, signal, tell);
  writeFileSync(stampFile, wanted);
  return true;
}

async function build(
  runFolder: string,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<void> {
  const said: string[] = [];
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  tell("Building the pages (a minute or so; only after a change) …");
  const tick = setInterval(() => tell(`  still building, ${seconds()} s`), 20_000);
  const run = await startGuarded(
    {
      name: "build",
      command: process.execPath,
      args: [next, "build"],
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stopSignal: "SIGTERM",
      graceMs: 5000,
    },
    runFolder,
    (line) => said.push(line),
  );
  const exit = await endOf(run, signal);
  clearInterval(tick);
  if (exit.code !== 0) {
    throw new Error(
      `${describeExit("The build of the pages", exit)}.\n${said.slice(-60).join("\n")}`,
    );
  }
  tell(`Pages built in ${seconds()} s.`);
}

/** A hash over the names and contents of all sources. */
function fingerprint(): string {
  const digest = createHash("sha256");
  const top = readdirSync(root).filter((name) => /\.(ts|js|mjs|json)$/.test(name));
  const below = sources.flatMap((folder) => filesBelow(folder));
  for (const name of [...top, ...below].filter(isSource).sort()) {
    digest
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update("\0");
  }
  return digest.digest("hex");
}

function filesBelow(folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(root, name)).isFile());
}

/** Next.js writes its declarations anew each time, and tests are in no page. */
function isSource(name: string): boolean {
  return !/(^next-env\.d\.ts|^vitest\.|^playwright\.|^knip\.|\.test\.tsx?)/.test(name);
}
