import Fraction from "fraction.js";
import { sum, toPlaces } from "./decimal";
import type { Evaluation } from "./input";

/** How one evaluator's scores lie to those of the panel, in points as scored. */
export interface EvaluatorLeaning {
  evaluator: string;
  /** Mean deviation from the panel's mean, signed, two places: "+0.25", "−0.35" (a minus sign), "0.00". */
  severity: string;
  /** Mean deviation whatever its direction, two places. */
  spread: string;
  /** How many scores that is drawn from. */
  scores: number;
}

/**
 * Who scored high and who low, in the order of the evaluators' ids. Each score is compared with the
 * mean of everybody's score for the same response and criterion, the evaluator's own among them;
 * where only one person scored there is nothing to compare. Rounded half away from zero.
 */
export function evaluatorLeanings(evaluation: Evaluation): EvaluatorLeaning[] {
  const deviations = new Map<string, Fraction[]>();
  for (const { scores } of evaluation.responses) {
    for (const { individual } of scores.values()) {
      for (const [evaluator, deviation] of deviationsFromMean(individual)) {
        deviations.set(evaluator, [...(deviations.get(evaluator) ?? []), deviation]);
      }
    }
  }
  return [...deviations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([evaluator, own]) => ({
      evaluator,
      severity: signed(mean(own)),
      spread: toPlaces(mean(own.map((deviation) => deviation.abs())), 2),
      scores: own.length,
    }));
}

function deviationsFromMean(scores: ReadonlyMap<string, Fraction>): [string, Fraction][] {
  if (scores.size < 2) return [];
  const panel = mean([...scores.values()]);
  return [...scores].map(([evaluator, score]) => [evaluator, score.sub(panel)]);
}

function mean(values: readonly Fraction[]): Fraction {
  return values.length === 0 ? new Fraction(0) : sum(values).div(values.length);
}

function signed(value: Fraction): string {
  const text = toPlaces(value.abs(), 2);
  if (text === "0.00") return text;
  return value.lt(0) ? `−${text}` : `+${text}`;
}
