import { describe, expect, test } from "vitest";
import {
  phasePricesWords,
  pricedPhases,
  priceFields,
  priceProblems,
  pricesOf,
  pricesWords,
} from "./phase-prices";

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

test("a price of a phase that is called otherwise by now, or of none, is an empty field", () => {
  const phasePrices = [{ phase: "Try", price: "1.00" }];
  expect(priceFields(["Test", "Run"], { price: null, phasePrices })).toEqual({
    phase0: null,
    phase1: null,
  });
  expect(priceFields([], { price: "2.00", phasePrices })).toEqual({ price: "2.00" });
});

test("a sum beyond a price is said at the last of the fields", () => {
  const fields = { phase0: "1.00", phase1: "99999999999.99", phase2: "1.00" };
  expect(Object.keys(priceProblems(["Try", "Fit", "Run"], fields) ?? {})).toEqual(["phase2"]);
});

test("every field that holds no amount is said", () => {
  expect(priceProblems([], { price: null })).toEqual({ price: ["Give the price in pounds"] });
  expect(priceProblems(["Try", "Run"], { phase0: "x", phase1: null })).toEqual({
    phase0: ["Give the price in pounds"],
    phase1: ["Give the price in pounds"],
  });
  expect(() => pricesOf([], { price: "" })).toThrow(/price holds no amount/);
  expect(() => pricesOf([], {})).toThrow(/price holds no amount/);
});

test("a price is told with what each phase costs, and alone where there is one price", () => {
  const phasePrices = [
    { phase: "Try", price: "28000.00" },
    { phase: "Fit", price: "131000.00" },
  ];
  expect(pricesWords("159000.00", phasePrices)).toBe(
    "£159,000 with VAT: Try £28,000 and Fit £131,000",
  );
  expect(pricesWords("159000.00", [])).toBe("£159,000 with VAT");
  expect(phasePricesWords([{ phase: "Try", price: "" }])).toBe("Try £0");
  expect(pricesWords("", [])).toBe("£0 with VAT");
});
