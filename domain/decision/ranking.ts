import Fraction from "fraction.js";
import { type Evaluation, parseEvaluation } from "../evaluation/input";
import { type RankedResponse, rankResponses } from "../evaluation/ranking";
import type { ReplayFile } from "../evaluation/replay-file";

/** @throws if the file is none that can be ranked: the record is at fault, and nothing must be decided on it. */
export function evaluationOfFile(file: ReplayFile): Evaluation {
  const parsed = parseEvaluation(file);
  if (parsed.ok) return parsed.evaluation;
  const [first] = parsed.problems;
  throw new Error(`This evaluation cannot be ranked: ${first?.field}: ${first?.message}.`);
}

/** The labels that share first place. Empty where every response is excluded. */
export function firstPlaced(ranking: readonly RankedResponse[]): string[] {
  return ranking.filter(({ rank }) => rank === 1).map(({ id }) => id);
}

/** By how many points the winner leads the next response; null where there is no other. */
export function leadOf(ranking: readonly RankedResponse[]): string | null {
  const [first, second] = ranking.filter((line) => line.rank !== null);
  if (!first || !second) return null;
  return points(new Fraction(first.total).sub(new Fraction(second.total)));
}

/** Differences of figures that have two places. */
function points(difference: Fraction): string {
  const hundredths = difference.mul(100);
  const digits = String(hundredths.n / hundredths.d).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What a decision is frozen with: enough to see, later, what was decided on. */
export function frozenResult(evaluation: Evaluation) {
  return {
    ranking: rankResponses(evaluation).map(({ points: given, ...line }) => ({
      ...line,
      points: given && Object.fromEntries(given),
    })),
  };
}
