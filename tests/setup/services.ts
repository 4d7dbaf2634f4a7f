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

/**
 * Starts PostgreSQL for one run of a project's tests, with Meilisearch for those of the search, and
 * applies the migrations once.
 *
 * @returns what ends all of it
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = throwAwayFolder();
  const supervisor = new Supervisor((line) => console.error(line));
  const end = async () => {
    await supervisor.stop();
    folder.remove();
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
    project.provide("services", env);
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}
