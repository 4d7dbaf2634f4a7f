import Fraction from "fraction.js";
import type { Evaluation } from "../evaluation/input";
import type { RankedResponse } from "../evaluation/ranking";
import { PRICE, weightsOf } from "../evaluation/scoring";
import type { HoldRange } from "../evaluation/sensitivity";

/** Below this, the evaluators hardly agreed, and the approver should know why. */
const WEAK = new Fraction(1, 2);

/** "Marlpit" for "Marlpit Data Co-operative", where no other starts like it. */
export function shortNames(names: readonly string[]): Map<string, string> {
  const first = (name: string) => name.split(/\s+/)[0] ?? name;
  return new Map(
    names.map((name) => {
      const short = first(name);
      const alone = names.filter((other) => first(other) === short).length === 1;
      return [name, alone ? short : name];
    }),
  );
}

/** Criteria on which the panel hardly agreed, by their ids. */
export function weakAgreement(agreement: Readonly<Record<string, string | null>>): string[] {
  return Object.entries(agreement)
    .filter(([, alpha]) => alpha !== null && new Fraction(alpha).lt(WEAK))
    .map(([id]) => id);
}

/** Where the price of the first stands among those ranked; null where no price counts or nobody else is ranked. */
export function priceStanding(
  { responses, priceWeight }: Evaluation,
  ranking: readonly RankedResponse[],
): "lowest" | "highest" | "between" | null {
  const ids = ranking.filter(({ rank }) => rank !== null).map(({ id }) => id);
  const prices = ids.flatMap((id) => responses.find((one) => one.id === id)?.price ?? []);
  const [winner, ...others] = prices;
  if (!winner || others.length === 0 || priceWeight.equals(0)) return null;
  if (others.every((price) => price.gte(winner))) return "lowest";
  return others.every((price) => price.lte(winner)) ? "highest" : "between";
}

export interface Limit {
  /** A criterion, or `price`. */
  key: string;
  kind: "below" | "above";
  weight: string;
}

/** The two limits nearest to today's weights, beyond which another response comes first. */
export function nearestLimits(
  evaluation: Evaluation,
  ranges: ReadonlyMap<string, HoldRange | null>,
): Limit[] {
  const weights = weightsOf(evaluation);
  const limits = [...ranges].flatMap(([key, range]) => {
    const today = weights.get(key) ?? new Fraction(0);
    if (!range) return [];
    const near = (kind: Limit["kind"], weight: string) => ({
      key,
      kind,
      weight,
      distance: new Fraction(weight).sub(today).abs(),
    });
    return [
      ...(range.firstBelow.length > 0 ? [near("below", range.from)] : []),
      ...(range.firstAbove.length > 0 ? [near("above", range.to)] : []),
    ];
  });
  return limits
    .toSorted((a, b) => a.distance.compare(b.distance) || (a.key === PRICE ? -1 : 0))
    .slice(0, 2)
    .map(({ key, kind, weight }) => ({ key, kind, weight }));
}
