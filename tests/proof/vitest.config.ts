import { defineConfig } from "vitest/config";
import project from "../../vitest.config";

/**
 * What has to notice a mutant: the unit tests of the rules and of the seal. Not those that draw
 * random sequences: they take seconds each, and a guard needs a test that says which it is.
 */
export default defineConfig({
  resolve: project.resolve,
  test: {
    include: ["domain/**/*.test.ts", "lib/seal.test.ts"],
    exclude: ["**/*-model.test.ts", "**/time-zone.test.ts"],
    env: { LOG_LEVEL: "silent" },
    isolate: false,
    testTimeout: 60_000,
  },
});
