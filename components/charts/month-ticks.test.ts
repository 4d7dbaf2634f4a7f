import { expect, test } from "vitest";
import { monthTicks } from "./month-ticks";

const words = (from: string, to: string) =>
  monthTicks(new Date(from), new Date(to)).map((tick) => tick.words);

test("each month that begins within has its name, January its year", () => {
  expect(words("2026-11-02", "2027-03-10")).toEqual(["Dec", "Jan 2027", "Feb", "Mar"]);
});

test("a long time is thinned out to what fits on a phone", () => {
  expect(words("2026-01-10", "2028-01-10").length).toBeLessThanOrEqual(6);
});

test("places run from 0 to 100, and within one month there is nothing to mark", () => {
  for (const { at } of monthTicks(new Date("2026-11-02"), new Date("2027-03-10"))) {
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThanOrEqual(100);
  }
  expect(words("2026-11-02", "2026-11-20")).toEqual([]);
});
