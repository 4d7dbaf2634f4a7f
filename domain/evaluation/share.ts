import Fraction from "fraction.js";
import { roundToUnits } from "./decimal";
import type { Evaluation } from "./input";
import { type ScoredResponse, scoreResponses, weightsOf } from "./scoring";

export interface WinShares {
  /** How many weightings were tried. */
  weightings: number;
  /** In how many of them fewer had a higher exact total than can win; most first. Equal totals count for both. */
  wins: { id: string; count: number }[];
}

/** Weights move in hundredths of a point, at most 10 points either way. */
const REACH = 1_000;

interface MovingWeight {
  key: string;
  /** In millionths of a point, which is as fine as weights can be written. */
  published: bigint;
  /** In hundredths of a point, as is `moved`. */
  least: number;
  most: number;
  moved: number;
}

/**
 * How often each response wins when all weights move at once, each by up to 10 points from
 * the published one, between 0 and 100, with the sum staying 100.
 *
 * The weightings are a fixed sample, spread evenly over all that are allowed (Gibbs sampling: two
 * weights at a time are set anew within what their sum and limits allow; a generator with a fixed
 * seed draws). The same evaluation always gives the same counts, in whatever order it is written.
 */
export function winShares(evaluation: Evaluation, weightings = 10_000): WinShares {
  const { scored } = scoreResponses(evaluation);
  const weights = movingWeights(evaluation, scored);
  const denominator = commonDenominator(scored);
  const counts = scored.map(({ id }) => ({ id, count: 0 }));
  const draw = generator(20_260_101);
  for (let done = 0; done < weightings; done++) {
    for (let step = 0; step < 4 * weights.length; step++) exchange(weights, draw);
    const totals = scored.map((response) => totalAt(response, weights, denominator));
    for (const [index, own] of totals.entries()) {
      const tally = counts[index];
      const above = totals.filter((other) => other > own).length;
      if (tally && above < evaluation.places) tally.count += 1;
    }
  }
  const wins = counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { weightings, wins };
}

/** The weights that can move: the price only if every response in the ranking has one. */
function movingWeights(evaluation: Evaluation, scored: readonly ScoredResponse[]): MovingWeight[] {
  return [...weightsOf(evaluation)]
    .filter(([key]) => scored.every(({ shares }) => shares.has(key)))
    .map(([key, weight]) => {
      const published = roundToUnits(weight, 6, "down");
      const below = Number(roundToUnits(weight, 2, "down"));
      const above = Number(roundToUnits(weight.sub(100).neg(), 2, "down"));
      const limits = { least: -Math.min(REACH, below), most: Math.min(REACH, above) };
      return { key, published, ...limits, moved: 0 };
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
function totalAt(
  response: ScoredResponse,
  weights: readonly MovingWeight[],
  denominator: bigint,
): bigint {
  let total = 0n;
  for (const { key, published, moved } of weights) {
    const share = response.shares.get(key);
    if (share) total += (published + BigInt(moved) * 10_000n) * share.n * (denominator / share.d);
  }
  return total;
}

/** A multiple of every denominator among the shares. */
function commonDenominator(scored: readonly ScoredResponse[]): bigint {
  let multiple = new Fraction(1);
  for (const { shares } of scored) {
    for (const { d } of shares.values()) multiple = multiple.lcm(new Fraction(d));
  }
  return multiple.n;
}

/** Draws whole numbers from 0 to `below` - 1: mulberry32, the same numbers for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
