import { relative } from "node:path";
import { z } from "zod";
import { root } from "./root";

/** How many tests, or checks, went well and how many did not, and how long each file took. */
export type Outcome = { passed: number; failed: number; files: TimedFile[] };

export type TimedFile = { name: string; seconds: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const playwrightTest = z.object({
  projectName: z.string(),
  results: z.array(z.object({ duration: z.number() })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(
    z.object({
      file: z.string(),
      specs: z.array(z.object({ tests: z.array(playwrightTest) })),
    }),
  ),
});

/**
 * Counts a run of vitest. A file that could not be loaded counts as one failure, and so does a run
 * that failed for a reason that is no test's.
 *
 * @param report vitest's JSON report
 * @param exitCode vitest's own
 */
export function outcomeOfVitest(report: unknown, exitCode: number | null): Outcome {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
  return complete({ passed: numPassedTests, failed: numFailedTests + broken, files }, exitCode);
}

/**
 * Counts a run of Playwright. A test that only passed when it was tried again counts as failed.
 *
 * @param report Playwright's JSON report
 * @param exitCode Playwright's own
 */
export function outcomeOfPlaywright(report: unknown, exitCode: number | null): Outcome {
  const { stats, suites } = playwrightReport.parse(report);
  const times = new Map<string, number>();
  for (const { file, specs } of suites) {
    for (const { projectName, results } of specs.flatMap(({ tests }) => tests)) {
      const name = `${file} (${projectName})`;
      const seconds = results.reduce((total, { duration }) => total + duration / 1000, 0);
      times.set(name, (times.get(name) ?? 0) + seconds);
    }
  }
  const files = [...times].map(([name, seconds]) => ({ name, seconds }));
  const { expected, unexpected, flaky } = stats;
  return complete({ passed: expected, failed: unexpected + flaky, files }, exitCode);
}

/** A run that did nothing, or failed without saying where, is a failure. */
function complete(outcome: Outcome, exitCode: number | null): Outcome {
  const { passed, failed } = outcome;
  const unexplained = failed === 0 && (passed === 0 || exitCode !== 0);
  return { ...outcome, failed: unexplained ? 1 : failed };
}
