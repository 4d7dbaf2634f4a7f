import Fraction from "fraction.js";
import { sum, toPlaces } from "./decimal";
import type { Evaluation } from "./input";

/**
 * How far the evaluators agreed, by criterion: Krippendorff's alpha with the interval metric over
 * every response that was scored, three places, or null where it is not defined.
 */
export function agreementByCriterion(evaluation: Evaluation): Record<string, string | null> {
  const entries = evaluation.criteria.map(({ id }): [string, string | null] => {
    const units = evaluation.responses.map((response) => [
      ...(response.scores.get(id)?.individual.values() ?? []),
    ]);
    const alpha = krippendorffAlpha(units);
    return [id, alpha && toPlaces(alpha, 3)];
  });
  return Object.fromEntries(entries);
}

/**
 * Krippendorff's alpha, interval metric: 1 − observed ÷ expected disagreement (K. Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", 2011). A unit with fewer than two values pairs with
 * nothing and is left out, so an evaluator may be missing anywhere.
 * @param units the values that each unit was given, in any order.
 * @returns null when nothing can be paired or no two values differ.
 */
export function krippendorffAlpha(units: readonly (readonly Fraction[])[]): Fraction | null {
  const pairable = units.filter((values) => values.length > 1);
  const values = pairable.flat();
  const expected = squaredDifferences(values);
  if (expected.equals(0)) return null;
  const observed = sum(pairable.map((unit) => squaredDifferences(unit).div(unit.length - 1)));
  return new Fraction(1).sub(observed.mul(values.length - 1).div(expected));
}

/** The sum of (a − b)² over all ordered pairs, as 2(n·Σa² − (Σa)²). */
function squaredDifferences(values: readonly Fraction[]): Fraction {
  const squares = sum(values.map((value) => value.mul(value)));
  const total = sum(values);
  return squares.mul(values.length).sub(total.mul(total)).mul(2);
}
