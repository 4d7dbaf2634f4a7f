import { describe, expect, test } from "vitest";
import * as schema from "./schema";

const ID = "01a22907-049e-77bb-9b55-3bf7cd5c342c";

/** What is said at a field, or what is read where nothing is wrong. */
function priceOf(price: string) {
  const parsed = schema.savePrice.safeParse({ responseId: ID, original: "{}", price });
  return parsed.success ? parsed.data.prices.price : parsed.error.issues[0]?.message;
}

describe("a price", () => {
  test.each([
    ["0", "A price has to be above zero"],
    ["0.00", "A price has to be above zero"],
    ["100.125", /at most two decimals/],
    ["€100", /Give pounds/],
    ["100 USD", /Give pounds/],
    ["-100", /Give pounds/],
    ["1e5", /Give pounds/],
    ["a hundred", /Give pounds/],
    ["", "Give your price in pounds"],
  ])("of %j is refused, with what to give", (typed, says) => {
    expect(priceOf(typed)).toEqual(typeof says === "string" ? says : expect.stringMatching(says));
  });

  test.each([
    ["186,500.50", 18_650_050n],
    ["£ 186500.5", 18_650_050n],
    ["0.01", 1n],
  ])("of %j is taken as people write it", (typed, pence) => {
    expect(priceOf(typed)).toBe(pence);
  });
});

test("each phase has its price, and what is wrong with one is said there", () => {
  const typed = { responseId: ID, original: "{}", phase0: "28,000", phase1: "0" };
  const parsed = schema.savePrice.safeParse(typed);
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["phase1"]]);
  const right = schema.savePrice.parse({ ...typed, phase1: "131000" });
  expect(right.prices).toEqual({ phase0: 2_800_000n, phase1: 13_100_000n });
});

describe("the hours that a response took", () => {
  const hoursOf = (hours: string) =>
    schema.saveDeclarations.safeParse({ responseId: ID, original: "{}", aiUsed: "no", hours })
      .success;

  test.each(["0", "-3", "1e3", "ten", "22.55"])("are not %j", (typed) => {
    expect(hoursOf(typed)).toBe(false);
  });

  test.each(["", "22", "22.5"])("may be %j", (typed) => {
    expect(hoursOf(typed)).toBe(true);
  });
});
