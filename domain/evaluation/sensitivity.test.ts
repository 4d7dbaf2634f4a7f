import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { anyFile, DRAINAGE, evaluationOf } from "./evaluation.fixture";
import type { Evaluation } from "./input";
import { placedIn, rankResponses, sharedPlace } from "./ranking";
import { scoreResponses, weightsOf } from "./scoring";
import { holdRanges } from "./sensitivity";

/** Whether no response that does not win has a higher exact total than any that does, with one weight moved. */
function holdsAt(evaluation: Evaluation, key: string, weight: Fraction): boolean {
  const today = weightsOf(evaluation).get(key) ?? new Fraction(0);
  const left = new Fraction(100).sub(today);
  const scaled = left.equals(0) ? left : new Fraction(100).sub(weight).div(left);
  const { scored } = scoreResponses(evaluation);
  const totals = new Map(
    scored.map(({ id, shares }) => {
      let total = weight.mul(shares.get(key) ?? 0);
      for (const [other, value] of weightsOf(evaluation)) {
        if (other !== key) total = total.add(value.mul(scaled).mul(shares.get(other) ?? 0));
      }
      return [id, total];
    }),
  );
  const placed = placedIn(evaluation, rankResponses(evaluation));
  const shared = sharedPlace(evaluation, rankResponses(evaluation));
  const leads = (id: string, other: string) =>
    !placed.includes(other) || (shared.includes(id) && shared.includes(other))
      ? (totals.get(other) ?? new Fraction(0)).lte(totals.get(id) ?? 0)
      : true;
  return placed.every((id) => [...totals.keys()].every((other) => leads(id, other)));
}

describe("sensitivity", () => {
  test("of the drainage records is what the design shows, never overstated", () => {
    expect(Object.fromEntries(holdRanges(evaluationOf(DRAINAGE)))).toEqual({
      understanding: { from: "7.84", to: "100.00", firstBelow: ["B"], firstAbove: [] },
      approach: { from: "17.12", to: "100.00", firstBelow: ["B"], firstAbove: [] },
      data: { from: "0.00", to: "100.00", firstBelow: [], firstAbove: [] },
      social: { from: "0.00", to: "19.36", firstBelow: [], firstAbove: ["A"] },
      price: { from: "0.00", to: "38.34", firstBelow: [], firstAbove: ["B"] },
    });
  });

  test("has the winner first at the ends of the range and another just outside", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const evaluation = evaluationOf(file);
        const step = new Fraction(1, 100);
        for (const [key, range] of holdRanges(evaluation)) {
          if (!range) continue;
          const from = new Fraction(range.from);
          const to = new Fraction(range.to);
          expect(holdsAt(evaluation, key, from)).toBe(true);
          expect(holdsAt(evaluation, key, to)).toBe(true);
          if (from.gt(0)) expect(holdsAt(evaluation, key, from.sub(step))).toBe(false);
          if (to.lt(100)) expect(holdsAt(evaluation, key, to.add(step))).toBe(false);
        }
      }),
    );
  });

  test("contains today's weight whenever the winner has the highest exact total", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const evaluation = evaluationOf(file);
        for (const [key, weight] of weightsOf(evaluation)) {
          const range = holdRanges(evaluation).get(key);
          const placed = placedIn(evaluation, rankResponses(evaluation));
          const first = placed.length > 0 && holdsAt(evaluation, key, weight);
          expect(range !== null).toBe(first);
          if (range) expect(weight.gte(range.from) && weight.lte(range.to)).toBe(true);
        }
      }),
    );
  });

  test("of two places is about who comes in, and nothing else", () => {
    const ranges = holdRanges(evaluationOf({ ...DRAINAGE, places: 2 }));
    expect(ranges.get("understanding")).toEqual({
      from: "0.00",
      to: "21.07",
      firstBelow: [],
      firstAbove: ["A"],
    });
    expect([...holdRanges(evaluationOf({ ...DRAINAGE, places: 9 })).values()]).toEqual(
      Array(5).fill({ from: "0.00", to: "100.00", firstBelow: [], firstAbove: [] }),
    );
  });

  test("names everybody who comes in at the same weight, in order", () => {
    const of = (id: string, first: string, second: string) => {
      return { id, price: "100.00", scores: { c1: { agreed: first }, c2: { agreed: second } } };
    };
    const criteria = ["c1", "c2"].map((id) => ({ id, weight: 50, maximum: 10 }));
    const responses = [of("z", "2", "6"), of("a", "8", "4"), of("m", "2", "6")];
    const ranges = holdRanges(evaluationOf({ criteria, price: { weight: 0 }, responses }));
    expect(ranges.get("c1")).toEqual({
      from: "25.00",
      to: "100.00",
      firstBelow: ["m", "z"],
      firstAbove: [],
    });
    expect(ranges.get("c2")).toEqual({
      from: "0.00",
      to: "75.00",
      firstBelow: [],
      firstAbove: ["m", "z"],
    });
  });

  test("lets the only weight stand anywhere, since nothing else can gain from it", () => {
    const responses = ["4", "3"].map((agreed, index) => {
      return { id: `r${index}`, price: null, scores: { c1: { agreed } } };
    });
    const criteria = [{ id: "c1", weight: 100, maximum: 5 }];
    const ranges = holdRanges(evaluationOf({ criteria, price: { weight: 0 }, responses }));
    expect(ranges.get("c1")).toMatchObject({ from: "0.00", to: "100.00" });
    expect(ranges.get("price")).toBeNull();
  });

  test("is not defined when rounding alone makes the winner", () => {
    const criteria = [{ id: "c1", weight: 50, maximum: 100_000 }];
    const responses = [
      { id: "a", price: "100.00", scores: { c1: { agreed: "50000" } } },
      { id: "b", price: "100.00", scores: { c1: { agreed: "50001" } } },
    ];
    const file = { criteria, price: { weight: 50 }, tieBreaks: ["lot:0"], responses };
    const evaluation = evaluationOf(file);
    expect(placedIn(evaluation, rankResponses(evaluation))).toEqual(["a"]);
    expect(holdRanges(evaluationOf(file)).get("c1")).toBeNull();
  });

  test("has no range when nobody is ranked", () => {
    const file = { ...DRAINAGE, responses: [] };
    expect([...holdRanges(evaluationOf(file)).values()].every((range) => range === null)).toBe(
      true,
    );
  });
});
