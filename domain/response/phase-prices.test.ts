import { describe, expect, test } from "vitest";
import { pricedPhases, priceFields, priceProblems, pricesOf } from "./phase-prices";

const phase = (name: string, suppliers = 1) => ({ name, suppliers });

describe("what is priced one by one", () => {
  test.each([
    ["one phase has one price", [phase("Run")], []],
    ["each phase that one winner has", [phase("Try"), phase("Run")], ["Try", "Run"]],
    ["the first alone, where several win it", [phase("Try", 3), phase("Run")], []],
    ["nothing said of phases", [], []],
  ])("%s", (_, phases, expected) => {
    expect(pricedPhases(phases)).toEqual(expected);
  });
});

test("the price that counts is what the phases add up to, to the penny", () => {
  const typed = { phase0: "0.10", phase1: "186500.20" };
  const { price, phasePrices } = pricesOf(["Try", "Run"], typed);
  expect(price).toBe("186500.30");
  expect(priceFields(["Try", "Run"], { price, phasePrices })).toEqual(typed);
  expect(pricesOf([], { price: "12.5" })).toEqual({ price: "12.50", phasePrices: [] });
});

test("nothing is added up where a phase has no price", () => {
  expect(() => pricesOf(["Try", "Run"], { phase0: "1.00", phase1: null })).toThrow(/phase1/);
});

test("an empty field, or a sum that no price can be, is said at its field", () => {
  const most = "99999999999.99";
  expect(priceProblems(["Try", "Run"], { phase0: "1.00", phase1: "2.00" })).toBeNull();
  expect(priceProblems(["Try", "Run"], { phase0: "1.00", phase1: null })).toEqual({
    phase1: ["Give the price in pounds"],
  });
  expect(priceProblems(["Try", "Run"], { phase0: most, phase1: most })).toEqual({
    phase1: [expect.stringMatching(/more than a price can be/)],
  });
});
