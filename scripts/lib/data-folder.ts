import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./atomic";

/** The folder that holds everything a running Proven has stored, and what is where in it. */
export type DataFolder = { path: string; logs: string; run: string };

export type Secrets = {
  authSecret: string;
  sealKey: string;
  meiliKey: string;
  postgresPassword: string;
  /** Of the role under which the program runs. */
  runtimePassword: string;
};

export type Ports = { postgres?: number; meilisearch?: number; mail?: number };

/**
 * Makes the data folder if it is not there.
 *
 * @throws Error with what to do when it cannot be made or written
 */
export function openDataFolder(path: string): DataFolder {
  const folder = { path, logs: join(path, "logs"), run: join(path, "run") };
  try {
    // Nobody else is to look in; as root, PostgreSQL's own user has to pass through.
    mkdirSync(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    for (const part of [folder.logs, folder.run]) mkdirSync(part, { recursive: true, mode: 0o700 });
    for (const part of [path, folder.logs, folder.run]) accessSync(part, constants.W_OK);
    return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${path} cannot be written (${reason}). Give yourself the right to write there, or name another: DATA_DIR=/path/to/folder npm start`,
    );
  }
}

/** The secrets of the embedded services, made at the first call and readable by the owner only. */
export function secretsIn(folder: DataFolder): Secrets {
  const file = join(folder.path, "secrets.json");
  const known: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = {
    authSecret: known.authSecret ?? newSecret(),
    sealKey: known.sealKey ?? newSecret(),
    meiliKey: known.meiliKey ?? newSecret(),
    postgresPassword: known.postgresPassword ?? newSecret(),
    runtimePassword: known.runtimePassword ?? newSecret(),
  };
  if (Object.keys(known).length < Object.keys(secrets).length) {
    writeWhole(file, JSON.stringify(secrets));
  }
  return secrets;
}

/** A text of 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** The ports that the embedded services had at the last start. */
export function readPorts(folder: DataFolder): Ports {
  const file = join(folder.path, "ports.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

export function rememberPorts(folder: DataFolder, ports: Ports): void {
  writeWhole(join(folder.path, "ports.json"), JSON.stringify(ports));
}
