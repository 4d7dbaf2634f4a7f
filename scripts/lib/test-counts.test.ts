import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./test-counts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe("the closing line of npm test", () => {
  test("counts what passed and what failed", () => {
    const testResults = [file("passed", "passed", "passed"), file("failed", "failed", "passed")];
    const report = { numPassedTests: 3, numFailedTests: 1, testResults };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
    const stats = { expected: 5, unexpected: 2, flaky: 1 };
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 5, failed: 3 });
  });

  test("counts a file that could not be loaded as a failure", () => {
    const testResults = [file("passed", "passed"), file("failed"), file("failed", "skipped")];
    const report = { numPassedTests: 1, numFailedTests: 0, testResults };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 2 });
  });

  test("takes a run without tests for a failure", () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
    expect(countVitest(report, 0)).toEqual({ passed: 0, failed: 1 });
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(countPlaywright({ stats }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test("takes a run that failed outside its tests for a failure", () => {
    const report = { numPassedTests: 2, numFailedTests: 0, testResults: [] };
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 });
    expect(countVitest(report, null)).toEqual({ passed: 2, failed: 1 });
    const stats = { expected: 2, unexpected: 0, flaky: 0 };
    expect(countPlaywright({ stats }, null)).toEqual({ passed: 2, failed: 1 });
  });
});
