import { describe, expect, test } from "vitest";
import { evaluationOf } from "../evaluation/evaluation.fixture";
import { rankResponses } from "../evaluation/ranking";
import type { HoldRange } from "../evaluation/sensitivity";
import { nearestLimits, priceStanding } from "./findings";
import { leadOf } from "./ranking";

const file = (prices: Record<string, string | null>, weight = 10, excluded: string[] = []) => ({
  criteria: [{ id: "c1", weight: 100 - weight, maximum: 10 }],
  price: { weight },
  tieBreaks: [],
  responses: Object.entries(prices).map(([id, price], place) => ({
    id,
    price,
    excluded: excluded.includes(id) ? "Late" : null,
    scores: { c1: { agreed: String(9 - place) } },
  })),
});

describe("the price of the first", () => {
  const standing = (...given: Parameters<typeof file>) => {
    const evaluation = evaluationOf(file(...given));
    return priceStanding(evaluation, rankResponses(evaluation));
  };

  test("is the lowest, the highest or between those of the others that are ranked", () => {
    expect(standing({ a: "1.00", b: "2.00", c: "3.00" })).toBe("lowest");
    expect(standing({ a: "3.00", b: "2.90", c: "2.80" })).toBe("highest");
    expect(standing({ a: "2.00", b: "1.90", c: "2.10" })).toBe("between");
    expect(standing({ a: "2.00", b: "2.10", c: "1.90" })).toBe("between");
    expect(standing({ a: "2.00", b: "2.00" })).toBe("lowest");
    expect(standing({ a: "2.00", b: "2.10", c: "1.00" }, 1, ["c"])).toBe("lowest");
  });

  test("stands nowhere without others, or where no price counts", () => {
    expect(standing({ a: "1.00" })).toBeNull();
    expect(standing({ a: "1.00", b: "2.00" }, 10, ["b"])).toBeNull();
    expect(standing({ a: "1.00", b: "2.00" }, 0)).toBeNull();
    expect(standing({ a: null, b: null }, 0)).toBeNull();
    expect(standing({})).toBeNull();
  });

  test("stands nowhere where the ranking is of other responses", () => {
    const ranking = rankResponses(evaluationOf(file({ a: "1.00", b: "2.00" })));
    expect(priceStanding(evaluationOf(file({ b: "2.00" })), ranking)).toBeNull();
  });
});

describe("the limits nearest to today's weights", () => {
  const evaluation = evaluationOf({
    criteria: [
      { id: "c1", weight: 40, maximum: 5 },
      { id: "c2", weight: 20, maximum: 5 },
    ],
    price: { weight: 40 },
    responses: [],
  });
  const range = (from: string, to: string, below: string[], above: string[]): HoldRange => ({
    from,
    to,
    firstBelow: below,
    firstAbove: above,
  });
  const limits = (ranges: [string, HoldRange | null][]) =>
    nearestLimits(evaluation, new Map(ranges)).map(({ key, kind, weight }) => [key, kind, weight]);

  test("are two at most, the nearest first, and only where somebody else comes in", () => {
    const all: [string, HoldRange | null][] = [
      ["c1", range("30.00", "45.00", ["B"], ["B"])],
      ["c2", range("0.00", "100.00", [], [])],
      ["price", range("39.00", "100.00", ["A"], [])],
    ];
    expect(limits(all)).toEqual([
      ["price", "below", "39.00"],
      ["c1", "above", "45.00"],
    ]);
    expect(limits([["c1", range("39.99", "45.00", [], ["B"])]])).toEqual([
      ["c1", "above", "45.00"],
    ]);
    expect(limits([["c1", range("30.00", "40.01", ["B"], [])]])).toEqual([
      ["c1", "below", "30.00"],
    ]);
    expect(limits([["c1", null]])).toEqual([]);
  });

  test("are told of the price first where they are equally near", () => {
    const c1 = ["c1", range("35.00", "100.00", ["B"], [])] as [string, HoldRange];
    const price = ["price", range("35.00", "100.00", ["B"], [])] as [string, HoldRange];
    const expected = [
      ["price", "below", "35.00"],
      ["c1", "below", "35.00"],
    ];
    expect(limits([c1, price])).toEqual(expected);
    expect(limits([price, c1])).toEqual(expected);
  });
});

test("a lead is over who is ranked next, to the hundredth, and over nobody who is excluded", () => {
  const line = (id: string, rank: number, total: string) =>
    ({
      id,
      rank,
      total,
      quality: total,
      price: "0.00",
      points: new Map(),
      excluded: null,
    }) as const;
  const out = {
    id: "out",
    rank: null,
    quality: null,
    price: null,
    total: null,
    points: null,
    excluded: "Late",
  } as const;
  expect(leadOf({ places: 1 }, [line("a", 1, "1.05"), line("b", 2, "1.00")])).toBe("0.05");
  expect(leadOf({ places: 1 }, [line("a", 1, "12.30"), line("b", 2, "1.00")])).toBe("11.30");
  expect(leadOf({ places: 1 }, [line("a", 1, "1.05"), out])).toBeNull();
});
