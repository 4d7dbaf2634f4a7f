import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFile, DRAINAGE, evaluationOf } from "./evaluation.fixture";
import { winShares } from "./share";

describe("who wins within 10 points of the published weights", () => {
  test("is mostly Marlpit (C) for the drainage records, then Wrenfold (B), seldom Quillmoor (A)", () => {
    const { weightings, wins } = winShares(evaluationOf(DRAINAGE));
    expect(weightings).toBe(10_000);
    expect(wins.map(({ id }) => id)).toEqual(["C", "B", "A"]);
    expect(wins.map(({ count }) => Math.round(count / 100))).toEqual([80, 17, 3]);
  });

  test("of two places counts who is among the first two", () => {
    const { wins } = winShares(evaluationOf({ ...DRAINAGE, places: 2 }));
    expect(wins.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(20_000);
    const first = new Map(winShares(evaluationOf(DRAINAGE)).wins.map((one) => [one.id, one.count]));
    for (const { id, count } of wins) expect(count).toBeGreaterThanOrEqual(first.get(id) ?? 0);
    expect(winShares(evaluationOf({ ...DRAINAGE, places: 9 })).wins).toHaveLength(4);
  });

  test("is the same however the file is ordered, and somebody is always first", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const found = winShares(evaluationOf(file), 30);
        const turned = {
          ...file,
          criteria: file.criteria.toReversed(),
          responses: file.responses.toReversed(),
        };
        expect(winShares(evaluationOf(turned), 30)).toEqual(found);
        const total = found.wins.reduce((sum, { count }) => sum + count, 0);
        if (found.wins.length > 0) expect(total).toBeGreaterThanOrEqual(30);
      }),
    );
  });

  test("is always whoever is best at everything", () => {
    const scores = (agreed: string) => ({ c1: { agreed }, c2: { agreed } });
    const file = {
      criteria: [
        { id: "c1", weight: 45, maximum: 5 },
        { id: "c2", weight: 5, maximum: 5 },
      ],
      price: { weight: 50 },
      responses: [
        { id: "best", price: "90.00", scores: scores("5") },
        { id: "other", price: "100.00", scores: scores("4") },
      ],
    };
    expect(winShares(evaluationOf(file), 50).wins).toEqual([{ id: "best", count: 50 }]);
  });

  test("never strays further than 10 points", () => {
    // `b` is ahead only where c1 weighs less than 40, 10.01 points below today.
    const file = (price: string) => ({
      criteria: [{ id: "c1", weight: 50, maximum: 10 }],
      price: { weight: 50 },
      responses: [
        { id: "a", price, scores: { c1: { agreed: "10" } } },
        { id: "b", price: "100.00", scores: { c1: { agreed: "5" } } },
      ],
    });
    // At c1 = 40: a = 40 + 60 × 100 ÷ price, b = 20 + 60; equal at a price of 150.
    expect(winShares(evaluationOf(file("149.99"))).wins).toEqual([{ id: "a", count: 10_000 }]);
    expect(winShares(evaluationOf(file("190.00"))).wins.map(({ id }) => id)).toContain("b");
  });

  test("gives the counts that it has always given: what was published can be counted again", () => {
    const counts = (file: unknown, weightings?: number) =>
      winShares(evaluationOf(file), weightings).wins.map(({ id, count }) => [id, count]);
    expect(counts(DRAINAGE)).toEqual([
      ["C", 8022],
      ["B", 1662],
      ["A", 316],
    ]);
    expect(counts({ ...DRAINAGE, places: 2 }, 1000)).toEqual([
      ["C", 912],
      ["B", 773],
      ["A", 315],
    ]);
    const scores = (a: string, b: string) => ({ a: { agreed: a }, b: { agreed: b } });
    const uneven = {
      criteria: [
        { id: "b", weight: 3.5, maximum: 10 },
        { id: "a", weight: "91.25", maximum: 10 },
      ],
      price: { weight: "5.25" },
      responses: [
        { id: "r1", price: "100.00", scores: scores("5", "7") },
        { id: "r2", price: "90.00", scores: scores("6", "2") },
        { id: "r3", price: "333.33", scores: scores("5", "9") },
      ],
    };
    expect(counts(uneven, 1000)).toEqual([
      ["r2", 999],
      ["r3", 1],
    ]);
  });

  test("is of nobody where nobody is ranked, and of all who are equal", () => {
    expect(winShares(evaluationOf({ ...DRAINAGE, responses: [] }), 5).wins).toEqual([]);
    const [first] = DRAINAGE.responses;
    const twins = [
      { ...first, id: "y" },
      { ...first, id: "x" },
    ];
    expect(winShares(evaluationOf({ ...DRAINAGE, responses: twins }), 5).wins).toEqual([
      { id: "x", count: 5 },
      { id: "y", count: 5 },
    ]);
  });
});
