import { defineConfig, devices } from "@playwright/test";

// `npm test -- browser` sets these: an installation for each worker, and a browser.
const sites: unknown[] = JSON.parse(process.env.PROVEN_TEST_SITES ?? "[]");
const browser = {
  executablePath: process.env.PROVEN_BROWSER || undefined,
  args: JSON.parse(process.env.PROVEN_BROWSER_ARGS ?? "[]"),
  env: { ...process.env, ...JSON.parse(process.env.PROVEN_BROWSER_ENV ?? "{}") },
};
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: Math.max(1, sites.length),
  forbidOnly: Boolean(process.env.CI),
  timeout: 240_000,
  // Ends with a report of what failed before `npm test` ends it without one.
  globalTimeout: 3_300_000,
  expect: { timeout: 30_000 },
  use: {
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
});
