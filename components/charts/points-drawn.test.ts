import { expect, test } from "vitest";
import { drawPoints, segmentsOf } from "./points-drawn";

const criteria = [
  { id: "c1", label: "Understanding", weight: 60 },
  { id: "c2", label: "A criterion with a very long name", short: "Long", weight: 10 },
  { id: "price", label: "Price", weight: 30, price: true },
];
const response = {
  id: "r1",
  rank: 1,
  name: "Marlpit",
  points: { c1: "45.00", c2: "6.00", price: "20.65" },
  total: "71.65",
};

test("segments follow each other and end at the total", () => {
  const drawn = drawPoints(criteria, [response]);
  const segments = segmentsOf(response, drawn.criteria);
  expect(segments.map(({ from }) => from)).toEqual([0, 45, 51]);
  expect((segments[2]?.from ?? 0) + (segments[2]?.width ?? 0)).toBeCloseTo(71.65);
});

test("a label too long for its segment gives way to its short form", () => {
  const drawn = drawPoints(criteria, [response]);
  expect(drawn.head.map(({ words }) => words)).toEqual(["Understanding", "Long", "Price"]);
  expect(drawn.headFits).toBe(true);
});

test("where even that does not fit, the key is shown instead", () => {
  const narrow = { ...response, points: { c1: "45.00", c2: "2.00", price: "20.65" } };
  expect(drawPoints(criteria, [narrow]).headFits).toBe(false);
});

test("price is gold, whatever its place", () => {
  const drawn = drawPoints(criteria.toReversed(), [response]);
  expect(drawn.criteria[0]?.fill).toBe("c-gold");
});
