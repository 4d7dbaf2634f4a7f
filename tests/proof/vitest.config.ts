import { defineConfig } from "vitest/config";
import project from "../../vitest.config";

/**
 * What has to notice a mutant: the unit tests beside it, or all of the rules and the seal where no
 * folder is named. Not those that draw random sequences: they take seconds each, and a guard needs a
 * test that says which it is.
 */
const folder = process.env.PROVEN_GUARDS ?? "**";

export default defineConfig({
  resolve: project.resolve,
  test: {
    include: folder === "lib" ? ["lib/seal.test.ts"] : [`domain/${folder}/*.test.ts`],
    exclude: ["**/*-model.test.ts", "**/time-zone.test.ts"],
    env: { LOG_LEVEL: "silent" },
    isolate: false,
    testTimeout: 60_000,
  },
});
