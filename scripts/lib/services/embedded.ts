import { join } from "node:path";
import { type DataFolder, readPorts, rememberPorts, secretsIn } from "../data-folder";
import { openLog } from "../logs";
import { ensureRole } from "../roles";
import type { Exit } from "./guarded";
import { startMailCatcher } from "./mail-catcher";
import { findMeilisearch, startMeilisearch } from "./meilisearch";
import { sameOrFreePort } from "./ports";
import { ensureDatabase, startPostgres } from "./postgres";
import type { Supervisor } from "./supervisor";

/** The settings that lead to the services, for the processes that use them. */
export type ServiceEnv = Record<string, string>;

export type EmbeddedOptions = {
  folder: DataFolder;
  supervisor: Supervisor;
  /** The settings there are already: a service that they name is not started. */
  env: Record<string, string | undefined>;
  /** Whether what was committed outlives a loss of power. */
  durable: boolean;
  /** Left out here: the tests have a mail server for each file, and most have no use for Meilisearch. */
  without?: readonly ("meilisearch" | "mail")[];
  tell: (line: string) => void;
};

/**
 * Starts the services that the settings do not name: PostgreSQL, Meilisearch and a mail catcher.
 *
 * @returns the settings that lead to them
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<ServiceEnv> {
  const { folder, env, without = [] } = options;
  const before = readPorts(folder);
  const ports = {
    postgres: await sameOrFreePort(before.postgres),
    meilisearch: await sameOrFreePort(before.meilisearch),
    mail: await sameOrFreePort(before.mail),
  };
  rememberPorts(folder, ports);
  const started: ServiceEnv = { DATA_DIR: folder.path };
  if (!env.DATABASE_URL) Object.assign(started, await addPostgres(options, ports.postgres));
  if (!env.MEILI_URL && !without.includes("meilisearch"))
    Object.assign(started, await addMeilisearch(options, ports.meilisearch));
  if (!env.DATABASE_URL && !env.SMTP_URL && !without.includes("mail")) {
    Object.assign(started, await addMailCatcher(options, ports.mail));
  }
  return started;
}

async function addPostgres(options: EmbeddedOptions, port: number): Promise<ServiceEnv> {
  const { folder, supervisor, durable } = options;
  const log = openLog(folder, "postgres", false);
  const secrets = secretsIn(folder);
  let url = "";
  await supervisor.add({
    name: "PostgreSQL",
    start: async () => {
      const postgres = await startPostgres({
        folder: join(folder.path, "postgres"),
        runFolder: folder.run,
        password: secrets.postgresPassword,
        port,
        durable,
        log,
      });
      await ensureDatabase(postgres, "proven");
      url = postgres.url("proven");
      await ensureRole(url, RUNTIME_ROLE, secrets.runtimePassword);
      return postgres;
    },
  });
  return {
    DATABASE_URL: asRuntime(url, secrets.runtimePassword),
    DATABASE_OWNER_URL: url,
    AUTH_SECRET: options.env.AUTH_SECRET || secrets.authSecret,
    SEAL_KEY: options.env.SEAL_KEY || secrets.sealKey,
  };
}

/** The role under which the web server and the worker run: it owns nothing. */
const RUNTIME_ROLE = "proven_runtime";

function asRuntime(url: string, password: string): string {
  const other = new URL(url);
  other.username = RUNTIME_ROLE;
  other.password = password;
  return other.href;
}

async function addMeilisearch(options: EmbeddedOptions, port: number): Promise<ServiceEnv> {
  const { folder, supervisor, tell } = options;
  const program = findMeilisearch();
  if (!program) {
    tell("There is no Meilisearch for this machine: search runs on PostgreSQL.");
    return {};
  }
  const { meiliKey } = secretsIn(folder);
  const log = openLog(folder, "meilisearch", false);
  await supervisor.add({
    name: "Meilisearch",
    start: () =>
      startMeilisearch(program, {
        folder: join(folder.path, "meilisearch"),
        runFolder: folder.run,
        masterKey: meiliKey,
        port,
        log,
      }),
  });
  return { MEILI_URL: `http://127.0.0.1:${port}`, MEILI_KEY: meiliKey };
}

async function addMailCatcher(options: EmbeddedOptions, port: number): Promise<ServiceEnv> {
  await options.supervisor.add({
    name: "Mail catcher",
    start: async () => {
      const catcher = await startMailCatcher(port, options.folder.path);
      let ended: (exit: Exit) => void;
      return {
        exited: new Promise<Exit>((resolve) => {
          ended = resolve;
        }),
        async stop() {
          await catcher.stop();
          ended({ code: 0 });
        },
      };
    },
  });
  return {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: options.env.MAIL_FROM || "Proven <proven@localhost>",
  };
}
