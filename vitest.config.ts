import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = { alias: { "@": root.replace(/\/$/, "") } };

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
          // Far from Greenwich, and a quarter off the hour, so that a rule which leans on the
          // machine's time zone fails.
          env: { TZ: "Pacific/Chatham", LOG_LEVEL: "silent" },
          testTimeout: 60_000,
          benchmark: { include: ["bench/**/*.bench.ts"] },
        },
      },
      {
        resolve,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/setup/services.ts"],
          setupFiles: ["tests/setup/database.ts"],
          env: { TZ: "Pacific/Chatham", LOG_LEVEL: "silent" },
          // One search engine serves all files, and there are two cores at most.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
    teardownTimeout: 60_000,
  },
});
