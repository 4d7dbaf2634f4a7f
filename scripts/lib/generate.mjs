import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodePath } from "./node.mjs";
import { root, say } from "./paths.mjs";

const stampFile = join(root, "generated", "prisma", ".stamp");

/** Writes the database client from the Prisma schema again if the schema or Prisma has changed. */
export function generate() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  say("Writing the database client …");
  const result = spawnSync(
    nodePath(),
    [join(root, "node_modules", "prisma", "build", "index.js"), "generate", "--no-hints"],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        // Any program will do: generating needs no engine, and naming one keeps Prisma offline.
        PRISMA_SCHEMA_ENGINE_BINARY: nodePath(),
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (result.status !== 0) {
    throw new Error(`The database client could not be written.\n${result.stdout}${result.stderr}`);
  }
  writeFileSync(stampFile, wanted);
}

function fingerprint() {
  const digest = createHash("sha256");
  const folder = join(root, "prisma", "schema");
  const schemas = readdirSync(folder, { recursive: true }).filter((name) =>
    name.endsWith(".prisma"),
  );
  const files = schemas.sort().map((name) => join(folder, name));
  const prisma = join(root, "node_modules", "prisma", "package.json");
  for (const file of [...files, join(root, "prisma.config.ts"), prisma]) {
    digest.update(file).update(readFileSync(file));
  }
  return digest.digest("hex");
}
