import { globSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { root } from "../root";

/** The share of mutants, of a hundred, that the tests of each folder have to kill. */
const LEAST = 90;

/** Where deadlines, sealing, grades, scores and ranks are decided; elsewhere the policies alone are. */
const WHOLE = ["response", "assessment", "evaluation", "decision", "evidence", "timetable"];

/** One thing changed in the code: where it stands, what it was and what it became. */
interface Change {
  file: string;
  line: string;
  was: string;
  became: string;
}

interface Mutant extends Change {
  row: number;
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
  const survivors = mutants.filter(({ killed }) => !killed);
  const listed = equivalents();
  const excused = survivors.filter((one) => listed.some((other) => isSame(one, other)));
  const left = survivors.filter((one) => !excused.includes(one));
  for (const { file, row, line, was, became } of left) {
    console.log(`\n${file}:${row}  ${line}\n  survives: ${was}  →  ${became}`);
  }
  const tried = new Set(mutants.map(({ file }) => file));
  const stale = listed.filter(
    (one) => tried.has(one.file) && !survivors.some((other) => isSame(one, other)),
  );
  for (const { file, line, was, became } of stale) {
    console.log(`\n${file}  ${line}\n  is listed and survives no more: ${was}  →  ${became}`);
  }
  const shares = sharesOf(mutants, excused);
  console.table(shares);
  return stale.length === 0 && shares.every(({ share }) => share >= LEAST);
}

/** The mutants that change nothing which anybody could notice, each with its reason. */
function equivalents(): (Change & { reason: string })[] {
  return JSON.parse(readFileSync(join(root, "tests/proof/equivalent-mutants.json"), "utf8"));
}

function isSame(one: Change, other: Change): boolean {
  return (["file", "line", "was", "became"] as const).every((key) => one[key] === other[key]);
}

/** A line for each folder and one for all. */
function sharesOf(mutants: Mutant[], excused: Mutant[]) {
  const share = (folder: string, isIn: (one: Mutant) => boolean) => {
    const all = mutants.filter(isIn).length;
    const killed = mutants.filter((one) => one.killed && isIn(one)).length;
    const equivalent = excused.filter(isIn).length;
    const survived = all - killed - equivalent;
    const hundredths = Math.floor((10_000 * killed) / Math.max(1, all - equivalent));
    return { folder, mutants: all, killed, equivalent, survived, share: hundredths / 100 };
  };
  const folders = [...new Set(mutants.map(folderOf))].sort();
  return [
    ...folders.map((folder) => share(folder, (one) => folderOf(one) === folder)),
    share("all", () => true),
  ];
}

/** "response" of "domain/response/states.ts", "lib" of "lib/seal.ts". */
function folderOf({ file }: Change): string {
  return file.split("/").at(-2) ?? "";
}

function filesIn(folder: string): string {
  if (folder === "lib") return "lib/seal.ts";
  return `domain/${folder}/${WHOLE.includes(folder) ? "*" : "*policy"}.ts`;
}

/** Every mutant of these folders, and whether a test noticed it. */
async function mutate(folders: string[]): Promise<Mutant[]> {
  // The tests run in threads, which have the time zone of their process: it is far from Greenwich.
  process.env.TZ = "Pacific/Chatham";
  const all = [...readdirSync(join(root, "domain")), "lib"].filter(
    (folder) => globSync(filesIn(folder), { cwd: root }).length > 0,
  );
  const mutants: Mutant[] = [];
  for (const folder of folders.length === 0 ? all : folders) {
    console.log(`${folder} …`);
    mutants.push(...(await mutateOne(folder, folders.length === 0)));
  }
  return mutants;
}

/** Every mutant of a folder, and whether a test of that folder noticed it. */
async function mutateOne(folder: string, fromNothing: boolean): Promise<Mutant[]> {
  process.env.PROVEN_GUARDS = folder;
  const results = await new Stryker({
    configFile: "tests/proof/stryker.config.json",
    mutate: [filesIn(folder), "!**/*.{test,fixture}.ts"],
    incrementalFile: `.stryker/${folder}.json`,
    force: fromNothing,
    concurrency: Math.max(1, availableParallelism() - 1),
    allowConsoleColors: process.stdout.isTTY,
  }).runMutationTest();
  // Lines and columns count from 1. Code that no longer loads, as with a time zone of "", says nothing.
  return results
    .filter(({ status }) => status !== "Ignored" && status !== "RuntimeError")
    .map(({ fileName, location: { start, end }, replacement, status }) => {
      const file = relative(root, fileName).replaceAll("\\", "/");
      const lines = readFileSync(fileName, "utf8")
        .split("\n")
        .slice(start.line - 1, end.line);
      const line = lines[0]?.trim() ?? "";
      const last = lines.length - 1;
      const was = lines.map((text, at) =>
        text.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined),
      );
      return {
        file,
        row: start.line,
        line,
        was: onOneLine(was.join("\n")),
        became: onOneLine(replacement ?? ""),
        killed: status === "Killed" || status === "Timeout",
      };
    });
}

function onOneLine(code: string): string {
  return code.replace(/\s+/g, " ").trim();
}
