import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { timeZone } from "../../../vitest.config";
import { root } from "../root";

/** The share of mutants, of a hundred, that the tests of each folder have to kill. */
const LEAST = 90;

/** Where deadlines, sealing, grades, scores and ranks are decided; and every policy beside them. */
const WHOLE = ["response", "assessment", "evaluation", "decision", "evidence", "timetable"];

/** A mutant that changes nothing anybody could notice: found by its line, and what became of it. */
interface Equivalent {
  file: string;
  line: string;
  became: string;
  reason: string;
}

interface Mutant {
  file: string;
  row: number;
  line: string;
  became: string;
  killed: boolean;
}

/**
 * Takes the guards out one at a time (StrykerJS, docs/decisions/0031), prints for each folder what
 * share of that a test notices, and lists what none does.
 * @param folders of `domain`, or "lib". Where none is named: all, and nothing is taken from the last run.
 * @returns whether each reaches the least share, and nothing is excused that need not be
 */
export async function proveGuards(folders: string[]): Promise<boolean> {
  const mutants = await mutate(folders);
  const file = join(root, "tests", "proof", "equivalent-mutants.json");
  const equivalent: Equivalent[] = JSON.parse(readFileSync(file, "utf8"));
  const excuses = (one: Equivalent, { file, line, became }: Mutant) =>
    one.file === file && one.line === line && one.became === became;
  const survivors = mutants.filter(({ killed }) => !killed);
  const excused = survivors.filter((mutant) => equivalent.some((one) => excuses(one, mutant)));
  const seen = new Set(mutants.map(({ file }) => file));
  const stale = equivalent.filter(
    (one) => seen.has(one.file) && !survivors.some((mutant) => excuses(one, mutant)),
  );

  for (const { file, row, line, became } of survivors.filter((one) => !excused.includes(one))) {
    console.log(`${file}:${row}\n  ${line}\n  survives as: ${became.replace(/\s+/g, " ")}`);
  }
  for (const { file, line, became } of stale) {
    console.log(`${file}: no longer survives, take it off the list: ${line} → ${became}`);
  }
  const shares = table(mutants, excused);
  console.table(shares);
  return stale.length === 0 && shares.every(({ share }) => share >= LEAST);
}

function table(mutants: Mutant[], excused: Mutant[]) {
  const names = [...new Set(mutants.map(({ file }) => folderOf(file)))].sort();
  const row = (folder: string, of: (file: string) => boolean) => {
    const here = mutants.filter(({ file }) => of(file));
    const killed = here.filter((one) => one.killed).length;
    const equivalent = excused.filter(({ file }) => of(file)).length;
    const share = Math.floor((1000 * killed) / Math.max(1, here.length - equivalent)) / 10;
    const survived = here.length - killed - equivalent;
    return { folder, mutants: here.length, killed, equivalent, survived, share };
  };
  return [
    ...names.map((name) => row(name, (file) => folderOf(file) === name)),
    row("all", () => true),
  ];
}

/** "response" of "domain/response/states.ts", "lib" of "lib/seal.ts". */
function folderOf(file: string): string {
  return file.split("/").at(-2) ?? "";
}

/** Every mutant of these folders, and whether a test noticed it. Texts that people read are left alone. */
async function mutate(folders: string[]): Promise<Mutant[]> {
  const every = [
    ...WHOLE.map((folder) => `domain/${folder}/*.ts`),
    "domain/*/*policy.ts",
    "lib/seal.ts",
  ];
  const named = folders.map((folder) =>
    folder === "lib"
      ? "lib/seal.ts"
      : `domain/${folder}/${WHOLE.includes(folder) ? "*" : "*policy"}.ts`,
  );
  // The tests run in threads, which have the time zone of their process.
  process.env.TZ = timeZone;
  const results = await new Stryker({
    allowEmpty: false,
    mutate: [...(folders.length === 0 ? every : named), "!**/*.test.ts", "!**/*.fixture.ts"],
    plugins: ["@stryker-mutator/vitest-runner", "./tests/proof/words.mjs"],
    ignorers: ["words"],
    testRunner: "vitest",
    vitest: { configFile: "tests/proof/vitest.config.ts" },
    coverageAnalysis: "perTest",
    concurrency: Math.max(1, availableParallelism() - 1),
    // A mutant that loops for ever is killed. On a busy machine a test may take long and not loop.
    timeoutMS: 30_000,
    timeoutFactor: 4,
    incremental: true,
    incrementalFile: ".stryker/results.json",
    force: folders.length === 0,
    tempDirName: ".stryker/sandbox",
    ignorePatterns: ["/*", "!/domain", "!/lib", "!/tests", "/tests/*", "!/tests/proof", "!/*.ts"],
    // They are read by the compiler's old API, which TypeScript 7 has no more.
    tsconfigFile: "none",
    disableTypeChecks: false,
    reporters: ["dots"],
    logLevel: "warn",
    allowConsoleColors: process.stdout.isTTY,
  }).runMutationTest();
  return results
    .filter(({ status }) => status !== "Ignored")
    .map(({ fileName, location, replacement, status }) => {
      const file = relative(root, fileName).replaceAll("\\", "/");
      const row = location.start.line + 1;
      const line = readFileSync(join(root, file), "utf8").split("\n")[row - 1]?.trim() ?? "";
      const killed = status === "Killed" || status === "Timeout";
      return { file, row, line, became: replacement ?? "", killed };
    });
}
