import { setTimeout as sleep } from "node:timers/promises";
import { buildIfChanged } from "./build";
import { type Checked, checkSettings } from "./check-settings";
import { type DataFolder, openDataFolder } from "./data-folder";
import { type Holder, isLock, type Lock, takeLockAfterCommands } from "./lock";
import { openLog } from "./logs";
import { type ProgramEnv, startTypeScript, startWeb } from "./programs";
import { type ServiceEnv, startEmbedded } from "./services/embedded";
import { describeExit, endOf } from "./services/guarded";
import { portProblem } from "./services/ports";
import { endOrphans } from "./services/processes";
import { Supervisor } from "./services/supervisor";

const secondsToAnswer = 180;

export type AppOptions = {
  /** Serve the sources as they change, instead of what was built. */
  development: boolean;
  /** Whether what was committed outlives a loss of power. */
  durable: boolean;
  env: Record<string, string | undefined>;
  /** Ends the start before it is through. */
  signal: AbortSignal;
  /** Takes a line for a person. */
  tell: (line: string) => void;
};

export type App = {
  url: string;
  embedded: boolean;
  /** The settings that the services and the app run with. */
  env: ProgramEnv;
  stop(): Promise<void>;
};

/**
 * Starts the services that the settings do not name, brings the database up to date, builds the
 * pages if they have changed, and starts the web server and the queue's worker.
 *
 * @returns once the pages are served
 * @throws Error that says what to do; nothing is left running then
 */
export async function startApp(options: AppOptions): Promise<App> {
  const checked = checkSettings(options.env);
  const folder = openDataFolder(checked.settings.DATA_DIR);
  const lock = await take(folder, options);
  const supervisor = new Supervisor(options.tell);
  const stop = async () => {
    await supervisor.stop();
    lock.release();
  };
  try {
    return { ...(await startParts(options, checked, folder, supervisor, lock)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function take(folder: DataFolder, options: AppOptions): Promise<Lock> {
  const taken = await takeLockAfterCommands(folder, "start", () =>
    options.tell("Waiting for a command that uses the data folder …"),
  );
  if (isLock(taken)) {
    await endOrphans(folder.run);
    return taken;
  }
  throw new Error(alreadyRunning(folder, taken));
}

function alreadyRunning(folder: DataFolder, holder: Holder): string {
  const where = holder.env?.BASE_URL ? ` at ${holder.env.BASE_URL}` : "";
  return `Proven already runs from the data folder ${folder.path}${where} (process ${holder.pid}). Stop it there with Ctrl-C, or give this one its own: DATA_DIR=/path/to/folder PORT=3001 npm start`;
}

async function startParts(
  options: AppOptions,
  checked: Checked,
  folder: DataFolder,
  supervisor: Supervisor,
  lock: Lock,
): Promise<Omit<App, "stop">> {
  const { settings, embedded, address, noTrial, defaults } = checked;
  if (noTrial) options.tell(noTrial);
  await checkPort(settings.PORT, address);
  const [services] = await bothOrNeither(
    startServices(options, folder, supervisor, defaults),
    options.development
      ? Promise.resolve(false)
      : buildIfChanged(folder.run, options.signal, options.tell),
  );
  options.signal.throwIfAborted();
  // Whoever gets into one of these finds no way to the tables' owner.
  delete services.DATABASE_OWNER_URL;
  lock.publish(services);
  const runFolder = folder.run;
  // What somebody set counts also where this process was not started with it.
  const { DATABASE_OWNER_URL: _owner, ...env } = { ...given(options.env), ...services };
  const log = openLog(folder, "web", true);
  const workerLog = openLog(folder, "worker", true);
  await supervisor.add({
    name: "The worker",
    start: () => startTypeScript("worker", "worker/main.ts", { env, runFolder, log: workerLog }),
  });
  const web = { port: settings.PORT, address, development: options.development };
  await supervisor.add({
    name: "The web server",
    start: () => startWeb(web, { env, runFolder, log }),
  });
  await waitForAnswer(originOf(settings.PORT, address), folder, options.signal);
  return { url: settings.BASE_URL, embedded, env: services };
}

async function startServices(
  options: AppOptions,
  folder: DataFolder,
  supervisor: Supervisor,
  defaults: Record<string, string>,
): Promise<ServiceEnv> {
  const { env, durable, tell, signal } = options;
  const started = await startEmbedded({ folder, supervisor, env, durable, tell });
  signal.throwIfAborted();
  const all: ServiceEnv = { ...defaults, ...started };
  // What the sign-in library reads by names of its own.
  all.NEXTAUTH_URL = all.BASE_URL ?? env.BASE_URL ?? "";
  all.NEXTAUTH_SECRET = all.AUTH_SECRET ?? env.AUTH_SECRET ?? "";
  tell("Preparing the database …");
  const prepare = await startTypeScript("prepare", "scripts/prepare.ts", {
    env: { ...given(env), ...all },
    runFolder: folder.run,
    log: tell,
  });
  const exit = await endOf(prepare, signal);
  signal.throwIfAborted();
  if (exit.code === 0) return all;
  throw new Error(`${describeExit("Preparing the database", exit)}. The lines above say why.`);
}

/** The settings that have a value. */
function given(env: Record<string, string | undefined>): ProgramEnv {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/** Waits for both, also when one fails, so that nothing goes on behind the message. */
async function bothOrNeither<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const results = await Promise.allSettled([first, second]);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return Promise.all([first, second]);
}

async function checkPort(port: number, address = "0.0.0.0"): Promise<void> {
  // A browser that is told "localhost" may try either of the two loopback addresses.
  for (const host of new Set([address, "127.0.0.1", "::1"])) {
    const problem = await portProblem(port, host);
    if (problem === "denied") {
      throw new Error(`You may not use port ${port}. Choose another port: PORT=3000 npm start`);
    }
    if (problem === "taken") {
      throw new Error(
        `Port ${port} is used by another program. Stop that program, or choose another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
      );
    }
  }
}

/** Where the web server can be asked from this machine. */
function originOf(port: number, address = "0.0.0.0"): string {
  if (["0.0.0.0", "::"].includes(address)) return `http://127.0.0.1:${port}`;
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

async function waitForAnswer(
  origin: string,
  folder: DataFolder,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + secondsToAnswer * 1000;
  while (Date.now() < end) {
    signal.throwIfAborted();
    const response = await fetch(`${origin}/health/live`).catch(() => null);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error(
    `The web server did not answer within ${secondsToAnswer} seconds. ${folder.logs}/web.log says more.`,
  );
}
