import { createHash } from "node:crypto";
import Fraction from "fraction.js";
import { roundToUnits, toPlaces } from "./decimal";
import type { Evaluation, TieBreak } from "./input";
import { type ScoredResponse, scoreResponses } from "./scoring";

/** A line of the ranking. Points are decimal strings of two places, rounded half up. */
export type RankedResponse =
  | {
      id: string;
      rank: number;
      quality: string;
      price: string;
      total: string;
      /** Points by criterion, and under `price`. */
      points: ReadonlyMap<string, string>;
      excluded: null;
    }
  | {
      id: string;
      rank: null;
      quality: null;
      price: null;
      total: null;
      points: null;
      /** Why it is out. */
      excluded: string;
    };

/**
 * The ranking: totals rounded to two places, then the published tie-breaks in their order; what is
 * still equal shares the rank (1, 1, 3). Excluded responses stand at the end without a rank. Within
 * a shared rank and among the excluded the order is that of the ids, so that the order in the file
 * changes nothing.
 */
export function rankResponses(evaluation: Evaluation): RankedResponse[] {
  const { scored, excluded } = scoreResponses(evaluation);
  const order = compareBy(evaluation.tieBreaks);
  const sorted = scored.toSorted((a, b) => order(a, b) || compareIds(a, b));
  let rank = 0;
  const ranked = sorted.map((response, index): RankedResponse => {
    const above = sorted[index - 1];
    if (!above || order(above, response) !== 0) rank = index + 1;
    return rankedLine(response, rank);
  });
  return [
    ...ranked,
    ...excluded.toSorted(compareIds).map(({ id, reason }): RankedResponse => {
      return {
        id,
        rank: null,
        quality: null,
        price: null,
        total: null,
        points: null,
        excluded: reason,
      };
    }),
  ];
}

/**
 * The ids that are placed so that they win, the first first. More than there are places where the last one
 * is shared; empty if every response is excluded.
 */
export function placedIn(
  { places }: Pick<Evaluation, "places">,
  ranking: readonly RankedResponse[],
): string[] {
  return ranking.filter(({ rank }) => rank !== null && rank <= places).map(({ id }) => id);
}

/**
 * The ids that share the last place that wins, where more share it than there are places left; else none. No
 * rule chooses between them.
 */
export function sharedPlace(
  evaluation: Pick<Evaluation, "places">,
  ranking: readonly RankedResponse[],
): string[] {
  const placed = placedIn(evaluation, ranking);
  if (placed.length <= evaluation.places) return [];
  const last = ranking.find(({ id }) => id === placed.at(-1))?.rank;
  return ranking.filter(({ rank }) => rank === last).map(({ id }) => id);
}

type Comparison = (a: ScoredResponse, b: ScoredResponse) => number;

function compareBy(tieBreaks: readonly TieBreak[]): Comparison {
  const steps: Comparison[] = [
    (a, b) => Number(roundToUnits(b.total, 2, "half up") - roundToUnits(a.total, 2, "half up")),
    ...tieBreaks.map(comparisonFor),
  ];
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function comparisonFor(tieBreak: TieBreak): Comparison {
  switch (tieBreak.kind) {
    case "quality":
      return (a, b) =>
        Number(roundToUnits(b.quality, 2, "half up") - roundToUnits(a.quality, 2, "half up"));
    case "criterion":
      return (a, b) =>
        agreedScore(b, tieBreak.criterionId).compare(agreedScore(a, tieBreak.criterionId));
    case "lot":
      return (a, b) => compareText(lot(tieBreak.seed, a.id), lot(tieBreak.seed, b.id));
  }
}

function agreedScore(response: ScoredResponse, criterionId: string): Fraction {
  return response.agreed.get(criterionId) ?? new Fraction(0);
}

/**
 * The lot of a response, drawn from a published seed: the SHA-256 of `seed:responseId` in
 * hexadecimal. The lowest lot comes first. Anyone can work it out again.
 */
export function lot(seed: string, responseId: string): string {
  return createHash("sha256").update(`${seed}:${responseId}`).digest("hex");
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rankedLine(response: ScoredResponse, rank: number): RankedResponse {
  return {
    id: response.id,
    rank,
    quality: toPlaces(response.quality, 2),
    price: toPlaces(response.price, 2),
    total: toPlaces(response.total, 2),
    points: new Map([...response.points].map(([key, points]) => [key, toPlaces(points, 2)])),
    excluded: null,
  };
}
