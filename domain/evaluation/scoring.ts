import Fraction from "fraction.js";
import { sum } from "./decimal";
import type { Criterion, EvaluatedResponse, Evaluation } from "./input";

/** The key under which the price stands beside the criteria. */
export const PRICE = "price";

/** A response that is in the ranking, with its exact figures. */
export interface ScoredResponse {
  id: string;
  agreed: ReadonlyMap<string, Fraction>;
  /**
   * What it has of each weight, from 0 to 1: agreed ÷ maximum by criterion, and lowest price ÷ price
   * under `price`. The price is there only if every response in the ranking has one.
   */
  shares: ReadonlyMap<string, Fraction>;
  /** Points by criterion and under `price`: weight × share. */
  points: ReadonlyMap<string, Fraction>;
  quality: Fraction;
  price: Fraction;
  total: Fraction;
}

export interface ExcludedResponse {
  id: string;
  reason: string;
}

export interface Scoring {
  scored: ScoredResponse[];
  excluded: ExcludedResponse[];
}

/**
 * The exact points of every response, by the scoring rules: quality points are weight × agreed ÷
 * maximum, price points are price weight × lowest price ÷ price. A response under a minimum is
 * excluded, and the lowest price is taken after exclusions.
 */
export function scoreResponses(evaluation: Evaluation): Scoring {
  const excluded: ExcludedResponse[] = [];
  const remaining: EvaluatedResponse[] = [];
  for (const response of evaluation.responses) {
    const reason = response.excluded ?? underMinimum(evaluation.criteria, response);
    if (reason === null) remaining.push(response);
    else excluded.push({ id: response.id, reason });
  }
  const lowest = lowestPrice(remaining);
  return { scored: remaining.map((response) => score(evaluation, response, lowest)), excluded };
}

/** Today's weights by criterion, with the price under `price`. */
export function weightsOf({ criteria, priceWeight }: Evaluation): Map<string, Fraction> {
  return new Map([
    ...criteria.map(({ id, weight }): [string, Fraction] => [id, weight]),
    [PRICE, priceWeight],
  ]);
}

function underMinimum(criteria: readonly Criterion[], response: EvaluatedResponse): string | null {
  const reasons = criteria.flatMap(({ id, title, maximum, minimum }) => {
    const agreed = response.scores.get(id)?.agreed;
    if (!agreed || !minimum || agreed.gte(minimum)) return [];
    return [`${agreed} of ${maximum} for ${title ?? id}, where the least is ${minimum}`];
  });
  return reasons.length > 0 ? reasons.join("; ") : null;
}

/** Null if any of them has no price, which only a price weight of 0 allows. */
function lowestPrice(responses: readonly EvaluatedResponse[]): Fraction | null {
  let lowest: Fraction | null = null;
  for (const { price } of responses) {
    if (price === null) return null;
    if (lowest === null || price.lt(lowest)) lowest = price;
  }
  return lowest;
}

function score(
  evaluation: Evaluation,
  response: EvaluatedResponse,
  lowest: Fraction | null,
): ScoredResponse {
  const agreed = new Map<string, Fraction>();
  const shares = new Map<string, Fraction>();
  for (const { id, maximum } of evaluation.criteria) {
    const score = response.scores.get(id)?.agreed ?? new Fraction(0);
    agreed.set(id, score);
    shares.set(id, score.div(maximum));
  }
  const quality = sum(evaluation.criteria.map(({ id, weight }) => weight.mul(shares.get(id) ?? 0)));
  if (lowest !== null && response.price !== null) shares.set(PRICE, lowest.div(response.price));
  const points = new Map<string, Fraction>();
  for (const [key, weight] of weightsOf(evaluation)) {
    points.set(key, weight.mul(shares.get(key) ?? 0));
  }
  const price = points.get(PRICE) ?? new Fraction(0);
  return { id: response.id, agreed, shares, points, quality, price, total: quality.add(price) };
}
