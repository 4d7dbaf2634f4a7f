import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser";
import { buildIfChanged } from "./build";
import { runCommand } from "./command-line";
import { diff } from "./migrate";
import { root } from "./root";
import type { Lane, Step } from "./run-stages";
import { throwAwayFolder } from "./services/throw-away";
import { withThrowAwayPostgres } from "./services/throw-away-postgres";
import { withSites } from "./sites";
import { readFeatures, structureProblems } from "./structure";
import { type Outcome, outcomeOfPlaywright, outcomeOfVitest } from "./test-outcome";

type Say = (line: string) => void;

/** One part of `npm test`. */
export type Stage = {
  name: string;
  title: string;
  /**
   * @param more what the person said after the stage's name, for the tool behind it
   * @param say takes a line for the person
   */
  run(more: string[], say: Say): Promise<Outcome>;
};

export type StageResult = Outcome & { stage: Stage; seconds: number };

const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
const lint = ["ci", ...(process.stdout.isTTY ? [] : ["--colors=off"])];
const longest = 3600;

const checks: Lane = [
  {
    name: "lint",
    title: "Lint and format",
    run: (_, say) => check(say, "@biomejs/biome/bin/biome", lint),
  },
  { name: "structure", title: "Names and circles of features", run: checkStructure },
  { name: "types", title: "Types", run: (_, say) => checkTypes(say) },
  { name: "unused", title: "Unused code", run: (_, say) => check(say, "knip/bin/knip.js", []) },
];
const schema: Stage = {
  name: "schema",
  title: "Schema and migrations agree",
  run: (_, say) => checkSchema(say),
};
const build: Stage = { name: "build", title: "Build", run: (_, say) => buildPages(say) };
/** Takes a minute where none is installed, most of it waiting. */
const aBrowser: Stage = {
  name: "a-browser",
  title: "A browser to test in",
  run: async (_, say) => {
    await findBrowser(say);
    return fine();
  },
};
const unit = vitest("unit", "Unit tests");

/** What needs no service and no browser: `npm run validate`. */
export const quickSteps: Step[] = [[checks, [unit]]];

/** `npm test`, in its order. */
export const allSteps: Step[] = [
  [[...checks, schema, build], [unit], [aBrowser]],
  [[vitest("integration", "Integration tests")]],
  [[vitest("search", "Tests of the search, on both engines")]],
  [[{ name: "browser", title: "Browser tests", run: browserTests }]],
];

/** Runs a tool among the packages that says by its exit code whether all is well: one check. */
async function check(say: Say, program: string, args: string[]): Promise<Outcome> {
  const code = await runTool(program, args, { ...process.env, ...plain }, say);
  return code === 0 ? fine() : broken();
}

const fine = (): Outcome => ({ passed: 1, failed: 0, files: [] });
const broken = (): Outcome => ({ passed: 0, failed: 1, files: [] });

async function checkStructure(_: string[], say: Say): Promise<Outcome> {
  const problems = structureProblems(readFeatures());
  for (const problem of problems) say(problem);
  return problems.length === 0 ? fine() : broken();
}

async function checkTypes(say: Say): Promise<Outcome> {
  // Writes the declarations of the routes, which the compiler needs.
  const routes = await check(say, "next/dist/bin/next", ["typegen"]);
  return routes.failed > 0 ? routes : check(say, "typescript/bin/tsc", ["--noEmit"]);
}

async function checkSchema(say: Say): Promise<Outcome> {
  const script = await withThrowAwayPostgres((postgres) => diff(postgres.url("postgres")));
  if (script === "") return fine();
  say(script);
  say(
    "The migrations do not lead to this schema. Write the one that is missing: npm run migration -- NAME",
  );
  return broken();
}

/** What the browser tests run on; built here, since the unit tests leave a core to it. */
async function buildPages(say: Say): Promise<Outcome> {
  await inThrowAwayFolder((folder) => buildIfChanged(folder, new AbortController().signal, say));
  return fine();
}

function vitest(project: string, title: string): Stage {
  return {
    name: project,
    title,
    run: (more, say) =>
      withReport(async (report) => {
        const args = ["run", `--project=${project}*`, "--reporter=dot", "--reporter=json"];
        const code = await runTool(
          "vitest/vitest.mjs",
          [...args, `--outputFile.json=${report}`, ...more],
          { ...process.env, ...plain },
          say,
        );
        return existsSync(report) ? outcomeOfVitest(readReport(report), code) : broken();
      }),
  };
}

function browserTests(more: string[], say: Say): Promise<Outcome> {
  return withReport(async (report) => {
    const browser = await findBrowser(say);
    return withSites(say, async (sites) => {
      const env = {
        ...process.env,
        PROVEN_TEST_SITES: JSON.stringify(sites),
        PROVEN_BROWSER: browser.path,
        PROVEN_BROWSER_ARGS: JSON.stringify(browser.args),
        PROVEN_BROWSER_ENV: JSON.stringify(browser.env),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      };
      const args = ["test", "--reporter=line,json", ...more];
      const code = await runTool("@playwright/test/cli.js", args, env, say);
      return existsSync(report) ? outcomeOfPlaywright(readReport(report), code) : broken();
    });
  });
}

function runTool(
  program: string,
  args: string[],
  env: Record<string, string | undefined>,
  say: Say,
): Promise<number | null> {
  return runCommand({
    command: process.execPath,
    args: [join(root, "node_modules", program), ...args],
    env: { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
    seconds: longest,
    onLine: say,
  });
}

function withReport(work: (file: string) => Promise<Outcome>): Promise<Outcome> {
  return inThrowAwayFolder((folder) => work(join(folder, "report.json")));
}

async function inThrowAwayFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = throwAwayFolder();
  try {
    return await work(folder.path);
  } finally {
    folder.remove();
  }
}

function readReport(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
