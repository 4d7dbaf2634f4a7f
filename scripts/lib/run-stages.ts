import { report } from "./stage-report";
import type { Stage, StageResult } from "./stages";

/** Stages that run one after the other. */
export type Lane = Stage[];
/** Lanes that run beside each other. */
export type Step = Lane[];

/**
 * Runs the steps one after the other, each stage with a heading and its time. Prints what took how
 * long, and the closing line `N passed, N failed`.
 *
 * @param more what the person said after the stage's name, for the tool behind it
 * @returns the exit code: 0 when nothing failed
 */
export async function runStages(steps: Step[], more: string[]): Promise<number> {
  const results: StageResult[] = [];
  for (const lanes of steps) {
    const ran = await Promise.all(lanes.map((lane) => runLane(lane, more, lanes.length > 1)));
    results.push(...ran.flat());
  }
  console.log(report(results));
  const broken = results.filter(({ failed }) => failed > 0).map(({ stage }) => stage.name);
  if (broken.length > 0) {
    console.log(`\nLook at: ${broken.join(", ")}. One stage alone: npm test -- ${broken[0]}`);
  }
  const [passed, failed] = [sum(results, "passed"), sum(results, "failed")];
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function sum(results: readonly StageResult[], of: "passed" | "failed"): number {
  return results.reduce((total, result) => total + result[of], 0);
}

/** @param beside whether others print at the same time: then each stage's lines come when it is over */
async function runLane(lane: Lane, more: string[], beside: boolean): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of lane) {
    const lines: string[] = [];
    const say = (line: string) => (beside ? lines.push(line) : console.log(line));
    results.push(await runStage(stage, more, say));
    if (beside) console.log(lines.join("\n"));
  }
  return results;
}

async function runStage(
  stage: Stage,
  more: string[],
  say: (line: string) => void,
): Promise<StageResult> {
  say(`\n── ${stage.title}`);
  const began = Date.now();
  const outcome = await stage.run(more, say).catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1, files: [] };
  });
  const seconds = (Date.now() - began) / 1000;
  const { passed, failed } = outcome;
  say(
    `${failed === 0 ? "✓" : "✗"} ${stage.title}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
  return { ...outcome, stage, seconds };
}
