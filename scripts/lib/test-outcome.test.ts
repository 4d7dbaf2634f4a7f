import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./root";
import { outcomeOfPlaywright, outcomeOfVitest } from "./test-outcome";

const file = (status: string, ...tests: string[]) => ({
  name: join(root, "tests", `${status}.test.ts`),
  startTime: 1_000,
  endTime: 3_500,
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const ran = (projectName: string, ...durations: number[]) => ({
  projectName,
  results: durations.map((duration) => ({ duration })),
});

describe("the closing line of npm test", () => {
  test("counts what passed and what failed", () => {
    const testResults = [file("passed", "passed", "passed"), file("failed", "failed", "passed")];
    const report = { numPassedTests: 3, numFailedTests: 1, testResults };
    expect(outcomeOfVitest(report, 1)).toMatchObject({ passed: 3, failed: 1 });
    const stats = { expected: 5, unexpected: 2, flaky: 1 };
    expect(outcomeOfPlaywright({ stats, suites: [] }, 1)).toMatchObject({ passed: 5, failed: 3 });
  });

  test("counts a file that could not be loaded as a failure", () => {
    const testResults = [file("passed", "passed"), file("failed"), file("failed", "skipped")];
    const report = { numPassedTests: 1, numFailedTests: 0, testResults };
    expect(outcomeOfVitest(report, 1)).toMatchObject({ passed: 1, failed: 2 });
  });

  test("takes a run without tests for a failure", () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
    expect(outcomeOfVitest(report, 0)).toMatchObject({ passed: 0, failed: 1 });
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(outcomeOfPlaywright({ stats, suites: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test("takes a run that failed outside its tests for a failure", () => {
    const report = { numPassedTests: 2, numFailedTests: 0, testResults: [] };
    expect(outcomeOfVitest(report, 1)).toMatchObject({ passed: 2, failed: 1 });
    expect(outcomeOfVitest(report, null)).toMatchObject({ passed: 2, failed: 1 });
    const stats = { expected: 2, unexpected: 0, flaky: 0 };
    expect(outcomeOfPlaywright({ stats, suites: [] }, null)).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });
});

describe("the table of npm test", () => {
  test("has the seconds of each file, and in a browser of each mode", () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [file("passed", "passed")],
    };
    expect(outcomeOfVitest(report, 0).files).toEqual([
      { name: join("tests", "passed.test.ts"), seconds: 2.5 },
    ]);
    const specs = [
      { tests: [ran("js", 1_000, 500), ran("no-js", 250)] },
      { tests: [ran("js", 500)] },
    ];
    const suites = [{ file: "officer.spec.ts", specs }];
    const stats = { expected: 3, unexpected: 0, flaky: 0 };
    expect(outcomeOfPlaywright({ stats, suites }, 0).files).toEqual([
      { name: "officer.spec.ts (js)", seconds: 2 },
      { name: "officer.spec.ts (no-js)", seconds: 0.25 },
    ]);
  });
});
