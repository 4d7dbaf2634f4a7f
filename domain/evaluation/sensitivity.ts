import Fraction from "fraction.js";
import { roundToUnits, sum, unitsToText } from "./decimal";
import type { Evaluation } from "./input";
import { placedIn, rankResponses, sharedPlace } from "./ranking";
import { type ScoredResponse, scoreResponses, weightsOf } from "./scoring";

/** Where one weight can stand with today's winners staying the winners. */
export interface HoldRange {
  /** Two places, rounded inwards, so that the winners hold at the weight that is printed. */
  from: string;
  to: string;
  /** Who comes in just below `from`; empty if nobody does down to 0. */
  firstBelow: string[];
  /** Who comes in just above `to`; empty if nobody does up to 100. */
  firstAbove: string[];
}

interface Bound {
  weight: Fraction;
  rivals: Set<string>;
}

/**
 * For each criterion and for `price`: the range around today's weight in which no response that does not
 * win today has a higher exact total than one that does, while the other weights keep their proportions.
 *
 * If all the other weights are 0 they stay 0, so the winners hold from 0 to 100. Those who share the last
 * place have to hold against each other as well. Null where there is no such range:
 * nobody is ranked; a winner of today is placed by rounding or a tie-break with a lower exact total than
 * another; the price, when it has no weight and not every response names one; the range holds no weight
 * of two places.
 */
export function holdRanges(evaluation: Evaluation): Map<string, HoldRange | null> {
  const { scored } = scoreResponses(evaluation);
  const ranking = rankResponses(evaluation);
  const placed = placedIn(evaluation, ranking);
  const shared = sharedPlace(evaluation, ranking);
  const duels = scored
    .filter(({ id }) => placed.includes(id))
    .map((winner) => ({
      winner,
      rivals: scored.filter(
        ({ id }) =>
          id !== winner.id &&
          (!placed.includes(id) || (shared.includes(id) && shared.includes(winner.id))),
      ),
    }));
  const weights = weightsOf(evaluation);
  const ranges = new Map<string, HoldRange | null>();
  for (const key of weights.keys()) {
    const known = scored.every(({ shares }) => shares.has(key));
    ranges.set(key, known ? holdRange(key, weights, duels) : null);
  }
  return ranges;
}

/** Who has to keep a lead over whom. */
interface Duel {
  winner: ScoredResponse;
  rivals: readonly ScoredResponse[];
}

function holdRange(
  key: string,
  weights: ReadonlyMap<string, Fraction>,
  duels: readonly Duel[],
): HoldRange | null {
  if (duels.length === 0) return null;
  const low: Bound = { weight: new Fraction(0), rivals: new Set() };
  const high: Bound = { weight: new Fraction(100), rivals: new Set() };
  for (const { winner, rivals } of duels) {
    for (const rival of rivals) {
      const lead = leadOf(winner, rival, key, weights);
      if (lead.today.lt(0)) return null;
      narrow(low, high, lead, rival.id);
    }
  }
  const from = roundToUnits(low.weight, 2, "up");
  const to = roundToUnits(high.weight, 2, "down");
  if (from > to) return null;
  return {
    from: unitsToText(from, 2),
    to: unitsToText(to, 2),
    firstBelow: [...low.rivals].sort(),
    firstAbove: [...high.rivals].sort(),
  };
}

/** The winner's lead as a line over the moving weight w: `atZero` + w × `slope`. */
interface Lead {
  today: Fraction;
  atZero: Fraction;
  slope: Fraction;
}

function leadOf(
  winner: ScoredResponse,
  rival: ScoredResponse,
  key: string,
  weights: ReadonlyMap<string, Fraction>,
): Lead {
  const difference = (of: string) =>
    new Fraction(winner.shares.get(of) ?? 0).sub(rival.shares.get(of) ?? 0);
  const moving = new Fraction(weights.get(key) ?? 0);
  const others = sum(
    [...weights].filter(([of]) => of !== key).map(([of, weight]) => weight.mul(difference(of))),
  );
  const remaining = new Fraction(100).sub(moving);
  const perPoint = remaining.equals(0) ? new Fraction(0) : others.div(remaining);
  return {
    today: others.add(moving.mul(difference(key))),
    atZero: perPoint.mul(100),
    slope: difference(key).sub(perPoint),
  };
}

function narrow(low: Bound, high: Bound, { atZero, slope }: Lead, rivalId: string): void {
  if (slope.equals(0)) return;
  const crossing = atZero.neg().div(slope);
  const bound = slope.gt(0) ? low : high;
  const order = slope.gt(0) ? crossing.compare(bound.weight) : bound.weight.compare(crossing);
  if (order > 0) {
    bound.weight = crossing;
    bound.rivals = new Set([rivalId]);
  } else if (order === 0 && bound.rivals.size > 0) {
    bound.rivals.add(rivalId);
  }
}
