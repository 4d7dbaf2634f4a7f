import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { agreementByCriterion, krippendorffAlpha } from "./agreement";
import { toPlaces } from "./decimal";
import { anyFile, DRAINAGE, evaluationOf } from "./evaluation.fixture";

const exact = (units: readonly (readonly number[])[]) =>
  units.map((values) => values.map((value) => new Fraction(value)));

/** From the definition, pair by pair, in floating point. */
function naiveAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1);
  const all = pairable.flat();
  const differences = (values: readonly number[]) =>
    values.reduce((total, a, i) => {
      return total + values.reduce((part, b, j) => (i === j ? part : part + (a - b) ** 2), 0);
    }, 0);
  const observed = pairable.reduce(
    (total, values) => total + differences(values) / (values.length - 1),
    0,
  );
  const expected = differences(all) / (all.length - 1);
  return all.length < 2 || expected === 0 ? null : 1 - observed / expected;
}

describe("agreement", () => {
  test("is what the design shows for the drainage records", () => {
    expect(agreementByCriterion(evaluationOf(DRAINAGE))).toEqual({
      understanding: "0.761",
      approach: "0.925",
      data: "0.622",
      social: "0.333",
    });
  });

  test("is 0.849 for Krippendorff's own worked example with missing values", () => {
    // Four observers, twelve units; interval metric. K. Krippendorff, 2011, section E.
    const units = [
      [1, 1, 1],
      [2, 2, 3, 2],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 2, 2, 2],
      [1, 2, 3, 4],
      [4, 4, 4, 4],
      [1, 1, 2, 1],
      [2, 2, 2, 2],
      [5, 5, 5],
      [1, 1],
      [3],
    ];
    const alpha = krippendorffAlpha(exact(units));
    expect(alpha && toPlaces(alpha, 3)).toBe("0.849");
  });

  test("is 1 when everybody agrees on scores that differ, and below 0 when they are at odds", () => {
    expect(
      krippendorffAlpha(
        exact([
          [1, 1],
          [4, 4],
        ]),
      )?.equals(1),
    ).toBe(true);
    expect(
      krippendorffAlpha(
        exact([
          [1, 5],
          [5, 1],
        ]),
      )?.lt(0),
    ).toBe(true);
  });

  test.each([
    [[]],
    [[[1], [2]]],
    [
      [
        [3, 3],
        [3, 3],
      ],
    ],
  ])("is not defined for %j", (units) => {
    expect(krippendorffAlpha(exact(units))).toBeNull();
  });

  test("equals the definition worked out pair by pair", () => {
    const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }));
    fc.assert(
      fc.property(units, (values) => {
        const naive = naiveAlpha(values);
        const alpha = krippendorffAlpha(exact(values));
        if (naive === null) expect(alpha).toBeNull();
        else expect(alpha?.valueOf()).toBeCloseTo(naive, 9);
      }),
    );
  });

  test("does not depend on who is called what, nor on the order", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const renamed = {
          ...file,
          responses: file.responses.toReversed().map((response) => ({
            ...response,
            scores: Object.fromEntries(
              Object.entries(response.scores).map(([id, { agreed, individual }]) => {
                const turned = Object.entries(individual).reverse();
                return [
                  id,
                  {
                    agreed,
                    individual: Object.fromEntries(
                      turned.map(([key, score]) => [`z${key}`, score]),
                    ),
                  },
                ];
              }),
            ),
          })),
        };
        expect(agreementByCriterion(evaluationOf(renamed))).toEqual(
          agreementByCriterion(evaluationOf(file)),
        );
      }),
    );
  });
});
