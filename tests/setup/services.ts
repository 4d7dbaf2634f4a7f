import type { TestProject } from "vitest/node";
import { openDataFolder } from "@/scripts/lib/data-folder";
import { prepareDatabase } from "@/scripts/lib/prepare-database";
import { type ServiceEnv, startEmbedded } from "@/scripts/lib/services/embedded";
import { Supervisor } from "@/scripts/lib/services/supervisor";
import { throwAwayFolder } from "@/scripts/lib/services/throw-away";

declare module "vitest" {
  interface ProvidedContext {
    /** The settings that lead to the services. The database is the template of each file's own. */
    services: ServiceEnv;
  }
}

interface Started {
  env: ServiceEnv;
  end: () => Promise<void>;
}

/** The projects of one run share them: this file is loaded for each. */
const globals = globalThis as { servicesOfTests?: Promise<Started> };

/**
 * Starts PostgreSQL for one run of the tests, with Meilisearch for those of the search, and applies the
 * migrations once.
 *
 * @returns what ends all of it
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globals.servicesOfTests ??= start(project);
  const { env, end } = await globals.servicesOfTests;
  project.provide("services", env);
  return end;
}

async function start(project: TestProject): Promise<Started> {
  const folder = throwAwayFolder();
  const supervisor = new Supervisor((line) => console.error(line));
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= supervisor.stop().then(() => folder.remove());
    return ended;
  };
  try {
    const services = await startEmbedded({
      folder: openDataFolder(folder.path),
      supervisor,
      env: {},
      durable: false,
      without: project.name === "search" ? ["mail"] : ["mail", "meilisearch"],
      tell: (line) => console.error(line),
    });
    const env = {
      ...services,
      // Tests lay and tamper with what the program could not: they own the tables.
      DATABASE_URL: services.DATABASE_OWNER_URL ?? "",
      DATABASE_RUNTIME_URL: services.DATABASE_URL ?? "",
      BASE_URL: "http://localhost:3000",
      TRIAL: "1",
      // Each file puts its own in place: see newMailbox.
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM: "Proven <proven@localhost>",
    };
    Object.assign(process.env, env);
    await prepareDatabase(services);
    return { env, end };
  } catch (error) {
    await end();
    throw error;
  }
}
