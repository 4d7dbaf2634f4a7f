import fc from "fast-check";
import { expect, test } from "vitest";
import { answerDays, pricePlaces } from "./price-question";

test("a price is told beside the median of the others", () => {
  const prices = [
    { label: "A", price: "100000.00" },
    { label: "B", price: "40000.00" },
    { label: "C", price: "80000.00" },
    { label: "D", price: "120000.00" },
  ];
  expect(pricePlaces(prices).map(({ label, below }) => [label, below])).toEqual([
    ["A", 0],
    ["B", 60],
    ["C", 20],
    ["D", 0],
  ]);
});

test("a single price is beside nothing, and equal ones are not below each other", () => {
  expect(pricePlaces([{ label: "A", price: "1.00" }])[0]?.below).toBeNull();
  const same = ["A", "B", "C"].map((label) => ({ label, price: "10.10" }));
  expect(pricePlaces(same).map(({ below }) => below)).toEqual([0, 0, 0]);
});

test("the order in which prices are given changes nothing", () => {
  const prices = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(prices, (pence) => {
      const given = pence.map((one, place) => ({
        label: `${place}`,
        price: (one / 100).toFixed(2),
      }));
      const places = new Map(pricePlaces(given).map(({ label, below }) => [label, below]));
      for (const { label, below } of pricePlaces(given.toReversed())) {
        expect(places.get(label)).toBe(below);
        expect(below === null || (below >= 0 && below <= 100)).toBe(true);
      }
    }),
  );
});

test("a supplier has two whole working days at least, bank holidays left out", () => {
  expect(answerDays("2026-12-23").first).toBe("2026-12-29");
  expect(answerDays("2026-11-23")).toEqual({ first: "2026-11-25", last: "2027-01-11" });
});
