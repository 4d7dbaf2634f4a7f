import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type {
  MigrationList,
  SchemaEngine,
  SchemasContainer,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapter } from "./migration-adapter";
import { loadEngine } from "./migration-engine";
import { root } from "./root";

/** The database or the schema engine refused; the message is what it said. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** Where the schema and its migrations are. */
export type Source = { schema: string; migrations: string };

const source: Source = {
  schema: join(root, "prisma", "schema"),
  migrations: join(root, "prisma", "migrations"),
};

// Everything in the schema `public` is the Prisma schema's; the queue has a schema of its own.
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database has not seen, in order, as `prisma migrate deploy` would.
 *
 * @returns the names of those that were applied
 * @throws Error when one fails, with the name of the migration and what the database said
 */
export async function applyMigrations(databaseUrl: string, from = source): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const migrationsList = readMigrations(from.migrations);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that leads from where the migrations end to what the schema says: empty when they agree.
 *
 * @param databaseUrl any database on a server where a throw-away one can be made beside it
 */
export async function diff(databaseUrl: string, from = source): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...readMigrations(from.migrations) },
      to: { tag: "schemaDatamodel", ...readSchema(from.schema) },
      script: true,
      exitCode: null,
      filters,
    });
    const script = stdout ?? "";
    return /^\s*(--.*\s*)*$/.test(script) ? "" : script;
  });
}

/**
 * Writes a new migration.
 *
 * @param name what it does, in a few words
 * @param now its time, which is its place in the order
 * @returns the path of the file
 */
export async function writeMigration(
  name: string,
  script: string,
  now: Date,
  from = source,
): Promise<string> {
  const time = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(from.migrations, `${time}_${name.replace(/\W+/g, "_").toLowerCase()}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, "migration.sql");
  await writeFile(file, script);
  await writeFile(join(from.migrations, "migration_lock.toml"), lockfile);
  return file;
}

const lockfile = `# Prisma reads from this which database the migrations are for.
provider = "postgresql"
`;

async function withEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const migrations = new MigrationAdapter(databaseUrl);
  const adapter = bindMigrationAwareSqlAdapterFactory(migrations);
  const { SchemaEngine } = await loadEngine();
  let engine: SchemaEngine | undefined;
  try {
    engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    return await work(engine);
  } catch (error) {
    throw new MigrationError(engineMessage(error));
  } finally {
    engine?.free();
    await migrations.close();
  }
}

/** What the engine said, without the trail through its own sources. */
function engineMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\n\s+0: /)[0]?.trim() ?? message;
}

function readSchema(folder: string): SchemasContainer {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".prisma")).sort();
  return {
    files: files.map((name) => {
      const path = join(folder, name);
      return { path, content: readFileSync(path, "utf8") };
    }),
  };
}

function readMigrations(baseDir: string): MigrationList {
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(baseDir).map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: readFileSync(join(baseDir, path, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

function migrationNames(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
