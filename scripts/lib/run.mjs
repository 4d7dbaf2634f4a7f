import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { nodePath } from "./node.mjs";
import { root, say } from "./paths.mjs";

/**
 * Installs what is missing, writes the database client if it is out of date, and runs a TypeScript
 * program of this repository under the packaged Node.js. Ends with the program's exit code.
 *
 * @param {string} program path below the repository, such as "scripts/start.ts"
 */
export async function run(program) {
  try {
    await install();
    generate();
    process.exitCode = await execute(program, process.argv.slice(2));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function execute(program, args) {
  const node = nodePath();
  const tsx = pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const child = spawn(node, ["--import", tsx, join(root, program), ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: environment(),
  });
  passSignalsTo(child);
  stopWithParent(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
      // Nothing may hold this process once the program is over.
      setImmediate(() => process.exit());
    });
  });
}

function environment() {
  return {
    ...process.env,
    PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
    TSX_TSCONFIG_PATH: join(root, "tsconfig.json"),
    PROVEN_CWD: process.env.INIT_CWD ?? process.cwd(),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function passSignalsTo(child) {
  // A terminal's Ctrl-C reaches the program by itself, but a plain `kill` only reaches this process.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
}

/**
 * When npm is killed outright, nobody tells its children: notice it, and stop in good order. Between
 * npm and this process there may be a shell.
 */
function stopWithParent(child) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = () => `${process.ppid} ${shellsParent(process.ppid)}`;
  const before = npm();
  const watch = setInterval(() => {
    if (npm() === before) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 1000);
  watch.unref();
}

/** The parent of a process that is a shell, where the system says so in a file. */
function shellsParent(pid) {
  try {
    const [, name, fields] = /\((.*)\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return /^(sh|dash|ash|bash)$/.test(name) ? fields.split(" ")[1] : "";
  } catch {
    return "";
  }
}
