import type { StageResult } from "./stages";

/** How many of the slowest files are named. */
const SLOWEST = 20;

/** What took how long: a line for each stage, and the slowest files of all. Seconds. */
export function report(results: readonly StageResult[]): string {
  const stages = results.map(({ stage, seconds }) => ({ name: stage.title, seconds }));
  const files = results
    .flatMap(({ stage, files }) =>
      files.map(({ name, seconds }) => ({ name: `${stage.name}  ${name}`, seconds })),
    )
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, SLOWEST);
  const parts = [["\n── Time of each stage, in seconds", ...stages.map(line)]];
  if (files.length > 0) parts.push(["\n── The slowest files, in seconds", ...files.map(line)]);
  return parts.flat().join("\n");
}

function line({ name, seconds }: { name: string; seconds: number }): string {
  return `${seconds.toFixed(1).padStart(8)}  ${name}`;
}
