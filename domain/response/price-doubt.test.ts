import { expect, test } from "vitest";
import { priceDoubt, publishedValue } from "./price-doubt";

const phase = (pounds: number, suppliers = 1) => ({ valuePence: BigInt(pounds * 100), suppliers });
const TWO = [phase(22_000), phase(73_000)];
const SHARED = [phase(60_000, 4), phase(500_000)];

test.each([
  [null, TWO, null],
  ["95000.00", TWO, null],
  ["95000.01", TWO, "more than the £95,000 that was published"],
  ["47500.00", TWO, null],
  ["47499.99", TWO, "less than half of the £95,000 that was published"],
  ["15000.00", SHARED, null],
  ["60000.00", SHARED, "more than the £15,000 that each of 4 suppliers would have"],
  ["7499.99", SHARED, "less than half of the £15,000 that each of 4 suppliers would have"],
  ["1.00", [], null],
])("%s is held against what was published", (price, phases, doubt) => {
  expect(priceDoubt(price, phases)).toBe(doubt);
});

test("the value of a first phase is shared by those who can win it", () => {
  expect(publishedValue(SHARED)).toEqual({ whole: 6_000_000n, suppliers: 4, share: 1_500_000n });
  expect(publishedValue(TWO)).toEqual({ whole: 9_500_000n, suppliers: 1, share: 9_500_000n });
});
