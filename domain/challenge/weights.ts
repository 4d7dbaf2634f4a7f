import Fraction from "fraction.js";
import { parseDecimal, sum } from "../evaluation/decimal";
import type { ChallengeContent } from "./content";

/** The exact sum of the criteria's weights and the price's. What is no number counts as 0. */
export function weightsTotal(
  content: Pick<ChallengeContent, "criteria" | "priceWeight">,
): Fraction {
  const weights = [...content.criteria.map(({ weight }) => weight), content.priceWeight];
  return sum(weights.map(exact));
}

/** The exact sum of the weights of what is marked as social value. */
export function socialValueTotal(content: Pick<ChallengeContent, "criteria">): Fraction {
  return sum(
    content.criteria.filter(({ socialValue }) => socialValue).map(({ weight }) => exact(weight)),
  );
}

/** "12.5" from "12.50", "40" from "40.00": a weight as people write it. */
export function weightText(weight: string | Fraction): string {
  return (typeof weight === "string" ? exact(weight) : weight).toString();
}

function exact(weight: string): Fraction {
  return parseDecimal(weight) ?? new Fraction(0);
}
