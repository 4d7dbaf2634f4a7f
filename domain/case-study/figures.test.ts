import { describe, expect, test } from "vitest";
import { grouped } from "../format/numbers";
import { claimStatement, figureOf, figureWords, improvement } from "./figures";

describe("a figure is shown as people read it", () => {
  test.each([
    ["9.0000", "%", "9%"],
    ["38", "per cent", "38%"],
    ["22", "% of alerts", "22% of alerts"],
    ["11600", "£ a year", "£11,600 a year"],
    ["11.5", "pounds a case", "£11.50 a case"],
    ["-1200.5", "£", "−£1,200.50"],
    ["235", "minutes", "3 h 55 min"],
    ["65", "min", "1 h 05 min"],
    ["48", "minutes", "48 min"],
    ["72.5", "minutes", "72.5 min"],
    ["2", "days", "2 days"],
    ["1234567.8900", "homes", "1,234,567.89 homes"],
    ["-6", "points", "−6 points"],
  ])("%s %s is %s", (number, unit, words) => {
    expect(figureWords(number, unit)).toBe(words);
  });

  test("value and unit come apart, for the big figure", () => {
    expect(figureOf("11600", "£ a year")).toEqual({ value: "£11,600", unit: "a year" });
    expect(figureOf("9", "%")).toEqual({ value: "9%", unit: null });
    expect(figureOf("235", "minutes")).toEqual({ value: "3 h 55", unit: "min" });
  });

  test("zeros at the end go, zeros inside stay", () => {
    expect(grouped("100.0000")).toBe("100");
    expect(grouped("0.0500")).toBe("0.05");
    expect(grouped("1000")).toBe("1,000");
  });
});

describe("improvement against the baseline", () => {
  test("less is better unless the claim says otherwise", () => {
    const claim = { baseline: "50", result: "38", higherIsBetter: false };
    expect(improvement(claim)).toBeCloseTo(24);
    expect(improvement({ ...claim, higherIsBetter: true })).toBeCloseTo(-24);
  });

  test("there is none without a baseline, or against zero", () => {
    expect(improvement({ baseline: null, result: "38", higherIsBetter: false })).toBeNull();
    expect(improvement({ baseline: "0", result: "38", higherIsBetter: true })).toBeNull();
  });
});

test("a claim is a sentence, with or without a baseline", () => {
  const claim = {
    measure: "Backlog",
    baseline: "1200",
    result: "820",
    unit: "cases",
    higherIsBetter: false,
  };
  expect(claimStatement(claim)).toBe("Backlog: from 1,200 cases to 820 cases");
  expect(claimStatement({ ...claim, baseline: null })).toBe("Backlog: 820 cases");
});
