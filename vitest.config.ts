import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type UserWorkspaceConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = { alias: { "@": root.replace(/\/$/, "") } };

// Far from Greenwich, and a quarter off the hour, so that a rule which leans on the machine's time
// zone fails.
const env = { TZ: "Pacific/Chatham", LOG_LEVEL: "silent" };
const SEARCH = "tests/integration/search-*.test.ts";
/** They stand in for parts of Next.js: no other file may see what they loaded. */
const ALONE = `tests/integration/{confirmed-actions,largest-rows,least-rows,passkeys-required}.test.ts`;

/** Tests on real services, which are started once for all files of the project. */
function services(name: string, files: UserWorkspaceConfig["test"]): UserWorkspaceConfig {
  return {
    resolve,
    test: {
      name,
      globalSetup: ["tests/setup/services.ts"],
      setupFiles: ["tests/setup/database.ts"],
      env,
      testTimeout: 120_000,
      hookTimeout: 300_000,
      ...files,
    },
  };
}

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: [
            "{domain,components,lib,features,emails,worker,scripts,prisma}/**/*.test.{ts,tsx}",
          ],
          env,
          // None keeps anything that another could see: modules are loaded once for all.
          isolate: false,
          testTimeout: 60_000,
          benchmark: { include: ["bench/**/*.bench.ts"] },
        },
      },
      // Each file has a database, a mailbox and a folder of its own: any of them may run beside another. Modules are
      // loaded once for all files of a worker, which takes a third off; `tests/setup/database.ts` forgets what they kept.
      services("integration", {
        include: ["tests/integration/**/*.test.ts"],
        exclude: [SEARCH, ALONE],
        isolate: false,
      }),
      services("integration-alone", { include: [ALONE] }),
      // One Meilisearch serves these, and they empty it, stop it and let it hang.
      services("search", { include: [SEARCH], fileParallelism: false }),
    ],
    // As many as there are cores; vitest itself would leave one of two alone.
    maxWorkers: Math.min(availableParallelism(), 4),
    teardownTimeout: 60_000,
  },
});
