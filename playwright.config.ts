import { defineConfig, devices } from "@playwright/test";
import { CLIENT } from "./e2e/support/provider";

// `npm test -- browser` sets these: free ports, a data folder to throw away, and a browser.
const port = Number(process.env.PROVEN_TEST_PORT ?? 4790);
process.env.PROVEN_TEST_OIDC_PORT ??= "4789";
const dataFolder = process.env.PROVEN_TEST_DATA ?? ".data/browser-tests";
const browser = {
  executablePath: process.env.PROVEN_BROWSER || undefined,
  args: JSON.parse(process.env.PROVEN_BROWSER_ARGS ?? "[]"),
  env: { ...process.env, ...JSON.parse(process.env.PROVEN_BROWSER_ENV ?? "{}") },
};
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // The journeys share one database, and there are two cores at most.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  // Ends with a report of what failed before `npm test` ends it without one.
  globalTimeout: 3_300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Pacific/Chatham",
    locale: "en-GB",
    screenshot: "only-on-failure",
    navigationTimeout: 60_000,
    actionTimeout: 30_000,
    launchOptions: { ...browser, timeout: 120_000 },
  },
  projects: [
    { name: "js", use: desktop },
    { name: "no-js", use: { ...desktop, javaScriptEnabled: false } },
  ],
  webServer: {
    command: "node scripts/start.mjs --throw-away",
    url: `http://localhost:${port}/health/ready`,
    env: {
      PORT: String(port),
      DATA_DIR: dataFolder,
      // Only what the tests say counts: not what the person has set, nor a file of settings.
      BASE_URL: `http://localhost:${port}`,
      DATABASE_URL: "",
      MEILI_URL: "",
      SMTP_URL: "",
      OIDC_ISSUER: `http://localhost:${process.env.PROVEN_TEST_OIDC_PORT}`,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: CLIENT.name,
    },
    timeout: 900_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
    stdout: "pipe",
    stderr: "pipe",
  },
});
