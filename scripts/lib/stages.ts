import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser";
import { runCommand } from "./command-line";
import { diff } from "./migrate";
import { root } from "./root";
import { freePort } from "./services/ports";
import { throwAwayFolder } from "./services/throw-away";
import { withThrowAwayPostgres } from "./services/throw-away-postgres";
import { type Counts, countPlaywright, countVitest } from "./test-counts";

/** One part of `npm test`. */
export type Stage = {
  name: string;
  title: string;
  /** @param more what the person said after the stage's name, for the tool behind it */
  run(more: string[]): Promise<Counts>;
};

const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
const lint = ["ci", ...(process.stdout.isTTY ? [] : ["--colors=off"])];
const say = (line: string) => console.log(line);
const longest = 3600;

export const stages: Stage[] = [
  { name: "lint", title: "Lint and format", run: () => check("@biomejs/biome/bin/biome", lint) },
  { name: "types", title: "Types", run: checkTypes },
  { name: "schema", title: "Schema and migrations agree", run: checkSchema },
  { name: "unused", title: "Unused code", run: () => check("knip/bin/knip.js", []) },
  { name: "unit", title: "Unit tests", run: (more) => vitest("unit", more) },
  { name: "integration", title: "Integration tests", run: (more) => vitest("integration", more) },
  { name: "browser", title: "Browser tests", run: browserTests },
];

/** Runs a tool among the packages that says by its exit code whether all is well: one check. */
async function check(program: string, args: string[]): Promise<Counts> {
  const code = await runTool(program, args, { ...process.env, ...plain });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function checkTypes(): Promise<Counts> {
  // Writes the declarations of the routes, which the compiler needs.
  const routes = await check("next/dist/bin/next", ["typegen"]);
  return routes.failed > 0 ? routes : check("typescript/bin/tsc", ["--noEmit"]);
}

async function checkSchema(): Promise<Counts> {
  const script = await withThrowAwayPostgres((postgres) => diff(postgres.url("postgres")));
  if (script === "") return { passed: 1, failed: 0 };
  say(script);
  say(
    "The migrations do not lead to this schema. Write the one that is missing: npm run migration -- NAME",
  );
  return { passed: 0, failed: 1 };
}

async function vitest(project: string, more: string[]): Promise<Counts> {
  return withReport(async (report) => {
    const code = await runTool(
      "vitest/vitest.mjs",
      [
        "run",
        "--project",
        project,
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...more,
      ],
      { ...process.env, ...plain },
    );
    return existsSync(report) ? countVitest(readReport(report), code) : { passed: 0, failed: 1 };
  });
}

async function browserTests(more: string[]): Promise<Counts> {
  const browser = await findBrowser(say);
  const [port, providerPort] = [await freePort(), await freePort()];
  const folder = throwAwayFolder();
  try {
    return await withReport(async (report) => {
      const env = {
        ...process.env,
        PROVEN_TEST_PORT: String(port),
        PROVEN_TEST_OIDC_PORT: String(providerPort),
        PROVEN_TEST_DATA: folder.path,
        PROVEN_BROWSER: browser.path,
        PROVEN_BROWSER_ARGS: JSON.stringify(browser.args),
        PROVEN_BROWSER_ENV: JSON.stringify(browser.env),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      };
      const args = ["test", "--reporter=line,json", ...more];
      const code = await runTool("@playwright/test/cli.js", args, env);
      return existsSync(report)
        ? countPlaywright(readReport(report), code)
        : { passed: 0, failed: 1 };
    });
  } finally {
    folder.remove();
  }
}

function runTool(
  program: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<number | null> {
  return runCommand({
    command: process.execPath,
    args: [join(root, "node_modules", program), ...args],
    env: { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
    seconds: longest,
    onLine: say,
  });
}

async function withReport(work: (file: string) => Promise<Counts>): Promise<Counts> {
  const folder = throwAwayFolder();
  try {
    return await work(join(folder.path, "report.json"));
  } finally {
    folder.remove();
  }
}

function readReport(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
