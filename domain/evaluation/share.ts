import { roundToUnits } from "./decimal";
import type { Evaluation } from "./input";
import { type ScoredResponse, scoreResponses, weightsOf } from "./scoring";

export interface FirstPlaces {
  /** How many weightings were tried. */
  weightings: number;
  /** In how many of them nobody had a higher exact total; most first. Equal totals count for both. */
  first: { id: string; count: number }[];
}

/** Weights move in hundredths of a point, at most 10 points either way. */
const REACH = 1_000;

interface MovingWeight {
  key: string;
  least: number;
  most: number;
  moved: number;
}

/**
 * How often each response comes first when all weights move at once, each by up to 10 points from
 * the published one, between 0 and 100, with the sum staying 100.
 *
 * The weightings are a fixed sample, spread evenly over all that are allowed (Gibbs sampling: two
 * weights at a time are set anew within what their sum and limits allow; a generator with a fixed
 * seed draws). The same evaluation always gives the same counts, in whatever order it is written.
 */
export function firstPlaces(evaluation: Evaluation, weightings = 1_000): FirstPlaces {
  const { scored } = scoreResponses(evaluation);
  const weights = movingWeights(evaluation, scored);
  const totals = scored.map((response) => totalsOf(evaluation, response, weights, scored));
  const counts = scored.map(({ id }) => ({ id, count: 0 }));
  const draw = generator(20_260_101);
  for (let done = 0; done < weightings; done++) {
    for (let step = 0; step < 4 * weights.length; step++) exchange(weights, draw);
    const now = totals.map((total) => total());
    const best = now.reduce((a, b) => (b > a ? b : a), -1n);
    for (const [index, tally] of counts.entries()) if (now[index] === best) tally.count += 1;
  }
  const first = counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { weightings, first };
}

/** The weights that can move: the price only if every response in the ranking has one. */
function movingWeights(
  evaluation: Evaluation,
  scored: readonly ScoredResponse[],
): MovingWeight[] {
  return [...weightsOf(evaluation)]
    .filter(([key]) => scored.every(({ shares }) => shares.has(key)))
    .map(([key, weight]) => {
      const below = Number(roundToUnits(weight, 2, "down"));
      const above = Number(roundToUnits(weight.sub(100).neg(), 2, "down"));
      return { key, least: -Math.min(REACH, below), most: Math.min(REACH, above), moved: 0 };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function exchange(weights: readonly MovingWeight[], draw: (below: number) => number): void {
  if (weights.length < 2) return;
  const chosen = draw(weights.length);
  const one = weights[chosen];
  const other = weights[(chosen + 1 + draw(weights.length - 1)) % weights.length];
  if (!one || !other) return;
  const both = one.moved + other.moved;
  const least = Math.max(one.least, both - other.most);
  const most = Math.min(one.most, both - other.least);
  one.moved = least + draw(most - least + 1);
  other.moved = both - one.moved;
}

/** The total of a response at the present weights, as a whole number on one scale for all. */
function totalsOf(
  evaluation: Evaluation,
  response: ScoredResponse,
  weights: readonly MovingWeight[],
  scored: readonly ScoredResponse[],
): () => bigint {
  const scale = commonDenominator(scored);
  const published = weightsOf(evaluation);
  const parts = weights.map((weight) => {
    const share = roundToUnits(response.shares.get(weight.key)?.mul(scale) ?? scaleOf(0), 0, "down");
    const base = roundToUnits(published.get(weight.key) ?? scaleOf(0), 6, "down");
    return { weight, share, base };
  });
  return () =>
    parts.reduce(
      (total, { weight, share, base }) => total + (base + BigInt(weight.moved) * 10_000n) * share,
      0n,
    );
}
