import { join } from "node:path";
import { root } from "./root";
import { type GuardedCommand, startGuarded } from "./services/guarded";
import type { Running } from "./services/supervisor";

const next = join(root, "node_modules", "next", "dist", "bin", "next");

/** A program's settings: those of this process with the ones given on top. */
export type ProgramEnv = Record<string, string>;

export type ProgramOptions = {
  env: ProgramEnv;
  runFolder: string;
  log: (line: string) => void;
};

/** Runs a TypeScript program of this repository under a guard. It is told of its guard's end by IPC. */
export function startTypeScript(
  name: string,
  program: string,
  options: ProgramOptions,
): Promise<Running> {
  const args = ["--import", import.meta.resolve("tsx"), join(root, program)];
  return startNode({ name, args, ipc: true, graceMs: 15_000 }, options, "production");
}

/** Runs the web server: what was built, or with `development` from the sources as they change. */
export function startWeb(
  web: { port: number; address?: string; development: boolean },
  options: ProgramOptions,
): Promise<Running> {
  const address = web.address ? ["--hostname", web.address] : [];
  const args = [next, web.development ? "dev" : "start", "--port", String(web.port), ...address];
  const mode = web.development ? "development" : "production";
  return startNode({ name: "web", args, ipc: false, graceMs: 10_000 }, options, mode);
}

function startNode(
  program: Pick<GuardedCommand, "name" | "args" | "ipc" | "graceMs">,
  options: ProgramOptions,
  mode: string,
): Promise<Running> {
  return startGuarded(
    {
      ...program,
      command: process.execPath,
      cwd: root,
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: "1",
        TSX_TSCONFIG_PATH: join(root, "tsconfig.json"),
        ...options.env,
        NODE_ENV: mode,
      },
      stopSignal: "SIGTERM",
    },
    options.runFolder,
    options.log,
  );
}
