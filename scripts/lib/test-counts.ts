import { z } from "zod";

/** How many tests, or checks, went well and how many did not. */
export type Counts = { passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * Counts a run of vitest. A file that could not be loaded counts as one failure, and so does a run
 * that failed for a reason that is no test's.
 *
 * @param report vitest's JSON report
 * @param exitCode vitest's own
 */
export function countVitest(report: unknown, exitCode: number | null): Counts {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  return complete({ passed: numPassedTests, failed: numFailedTests + broken }, exitCode);
}

/**
 * Counts a run of Playwright. A test that only passed when it was tried again counts as failed.
 *
 * @param report Playwright's JSON report
 * @param exitCode Playwright's own
 */
export function countPlaywright(report: unknown, exitCode: number | null): Counts {
  const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
  return complete({ passed: expected, failed: unexpected + flaky }, exitCode);
}

/** A run that did nothing, or failed without saying where, is a failure. */
function complete({ passed, failed }: Counts, exitCode: number | null): Counts {
  const unexplained = failed === 0 && (passed === 0 || exitCode !== 0);
  return { passed, failed: unexplained ? 1 : failed };
}
