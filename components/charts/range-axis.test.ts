import { expect, test } from "vitest";
import { rangeAxis } from "./range-axis";

const row = (low: number, high: number) => ({
  key: "a",
  label: "A",
  claims: 1,
  proven: 0,
  claimedRange: { low, median: (low + high) / 2, high },
  provenRange: null,
});

test("the axis always shows zero, and everything lies on it", () => {
  for (const [low, high] of [
    [20, 90],
    [-6, 21],
    [-40, -10],
    [0, 0],
  ] as const) {
    const axis = rangeAxis([row(low, high)]);
    expect(axis.ticks).toContain(0);
    expect(axis.at(low)).toBeGreaterThanOrEqual(0);
    expect(axis.at(high)).toBeLessThanOrEqual(100);
  }
});
