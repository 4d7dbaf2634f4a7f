import type { Stage } from "./stages";
import type { Counts } from "./test-counts";

/**
 * Runs stages one after the other, each with a heading and its time, and prints the closing line
 * `N passed, N failed`.
 *
 * @param more what the person said after the stage's name, for the tool behind it
 * @returns the exit code: 0 when nothing failed
 */
export async function runStages(stages: Stage[], more: string[]): Promise<number> {
  const total: Counts = { passed: 0, failed: 0 };
  const broken: string[] = [];
  for (const stage of stages) {
    const counts = await runStage(stage, more);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) broken.push(stage.name);
  }
  if (broken.length > 0) {
    console.log(`\nLook at: ${broken.join(", ")}. One stage alone: npm test -- ${broken[0]}`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function runStage(stage: Stage, more: string[]): Promise<Counts> {
  console.log(`\n── ${stage.title}`);
  const began = Date.now();
  const counts = await stage.run(more).catch((error: unknown): Counts => {
    console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1 };
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const mark = counts.failed === 0 ? "✓" : "✗";
  console.log(
    `${mark} ${stage.title}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  return counts;
}
