import { describe, expect, test } from "vitest";
import { claimProblems, sameClaim } from "./claim";
import type { ClaimInput } from "./fields";

const TODAY = "2026-11-23";
const good: ClaimInput = {
  measure: "Handling time of a case",
  baseline: "50",
  result: "38",
  unit: "minutes",
  higherIsBetter: false,
  periodStart: "2026-01-01",
  periodEnd: "2026-06-30",
  method: "",
};

const fields = (change: Partial<ClaimInput>) =>
  Object.keys(claimProblems({ ...good, ...change }, TODAY));

test("a good claim has no problems", () => {
  expect(claimProblems(good, TODAY)).toEqual({});
});

describe("results that beat physics are stopped", () => {
  test("more than 100% saved", () => {
    for (const [measure, unit, baseline, result] of [
      ["Calls saved", "%", "10", "140"],
      ["Staff time saved", "%", "0", "300"],
      ["Forms sent back", "% of visits", "20", "140"],
    ] as const) {
      expect(fields({ measure, unit, baseline, result, higherIsBetter: true })).toEqual(["result"]);
    }
    expect(
      fields({ measure: "Cost against the budget", unit: "%", baseline: "120", result: "110" }),
    ).toEqual([]);
    expect(fields({ measure: "Paper saved", baseline: null, result: "120", unit: "%" })).toEqual([
      "result",
    ]);
    expect(
      fields({
        measure: "Fewer visits",
        baseline: null,
        result: "100.5",
        unit: "per cent",
        higherIsBetter: true,
      }),
    ).toEqual(["result"]);
  });

  test("all of it may be saved", () => {
    expect(fields({ measure: "Paper saved", baseline: null, result: "100", unit: "%" })).toEqual(
      [],
    );
    expect(fields({ result: "0" })).toEqual([]);
  });

  test("a quantity that falls cannot fall below nothing", () => {
    expect(fields({ result: "-5" })).toEqual(["result"]);
  });

  test("what grows may more than double", () => {
    expect(
      fields({
        measure: "People helped",
        baseline: null,
        result: "240",
        unit: "%",
        higherIsBetter: true,
      }),
    ).toEqual([]);
  });

  test("a balance may go from plus to minus where more is better: it only got worse", () => {
    expect(fields({ measure: "Surplus", result: "-5", unit: "£", higherIsBetter: true })).toEqual(
      [],
    );
  });
});

describe("units and periods", () => {
  test("a number is no unit", () => {
    expect(fields({ unit: "100" })).toEqual(["unit"]);
  });

  test("the period cannot end before it starts, but may be a day", () => {
    expect(fields({ periodEnd: "2025-12-31" })).toEqual(["periodEnd"]);
    expect(fields({ periodEnd: "2026-01-01" })).toEqual([]);
  });

  test("nothing is measured in the future; today is not the future", () => {
    expect(fields({ periodStart: "2026-11-24", periodEnd: "2026-12-01" })).toEqual([
      "periodStart",
      "periodEnd",
    ]);
    expect(fields({ periodEnd: TODAY })).toEqual([]);
  });

  test("no change is an outcome too: a pilot that was stopped has to be able to say so", () => {
    expect(fields({ result: "50.00" })).toEqual([]);
  });
});

describe("whether a claim still says the same", () => {
  test("how a number is written does not matter", () => {
    expect(sameClaim(good, { ...good, result: "38.0000", baseline: "50.0" })).toBe(true);
  });

  test("a baseline of zero is not a missing baseline", () => {
    expect(sameClaim({ ...good, baseline: "0" }, { ...good, baseline: null })).toBe(false);
  });

  test.each<Partial<ClaimInput>>([
    { measure: "Handling time" },
    { result: "37" },
    { unit: "hours" },
    { periodEnd: "2026-07-01" },
    { method: "Asked 40 people" },
    { higherIsBetter: true },
  ])("%o makes it another claim", (change) => {
    expect(sameClaim(good, { ...good, ...change })).toBe(false);
  });
});
