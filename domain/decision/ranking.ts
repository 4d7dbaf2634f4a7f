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

/** By how many points the last who wins leads the next response; null where there is no other. */
export function leadOf(
  { places }: Pick<Evaluation, "places">,
  ranking: readonly RankedResponse[],
): string | null {
  const [last, next] = ranking.filter((line) => line.rank !== null).slice(places - 1);
  if (!last || !next) return null;
  return points(new Fraction(last.total).sub(new Fraction(next.total)));
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
    ranking: rankResponses(evaluation).map(({ points, ...line }) => ({
      ...line,
      points: points && Object.fromEntries(points),
    })),
  };
}
