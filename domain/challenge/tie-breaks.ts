import Fraction from "fraction.js";
import { parseDecimal } from "../evaluation/decimal";
import type { Criterion } from "./content";

export type TieBreakStep =
  | { kind: "quality" }
  | { kind: "criterion"; key: string }
  | { kind: "lot"; seed: string };

/** Reads "quality", "criterion:c1" or "lot:<seed>"; null for anything else. */
export function readTieBreak(text: string): TieBreakStep | null {
  if (text === "quality") return { kind: "quality" };
  const [, kind, rest = ""] = /^(criterion|lot):(.+)$/s.exec(text) ?? [];
  if (kind === "criterion") return { kind, key: rest };
  return kind === "lot" ? { kind, seed: rest } : null;
}

/** The order we suggest: higher quality total, then the heaviest criterion, then a lot. */
export function suggestedTieBreaks(
  criteria: readonly Pick<Criterion, "key" | "weight">[],
  seed: string,
): string[] {
  const heaviest = heaviestKey(criteria);
  return ["quality", ...(heaviest ? [`criterion:${heaviest}`] : []), `lot:${seed}`];
}

/** Tie-breaks that name a criterion which is not there. */
export function unknownCriteria(
  tieBreaks: readonly string[],
  criteria: readonly Pick<Criterion, "key">[],
): string[] {
  return tieBreaks.flatMap((text) => {
    const step = readTieBreak(text);
    if (step?.kind !== "criterion") return [];
    return criteria.some(({ key }) => key === step.key) ? [] : [step.key];
  });
}

/** A step in words: "higher quality total", "higher score for Approach", "a lot drawn from the seed 4f2a". */
export function tieBreakWords(
  text: string,
  criteria: readonly Pick<Criterion, "key" | "title">[],
): string {
  const step = readTieBreak(text);
  if (!step) return "a step that cannot be read";
  if (step.kind === "quality") return "higher quality total";
  if (step.kind === "lot") return `a lot drawn from the seed ${step.seed}`;
  const title = criteria.find(({ key }) => key === step.key)?.title;
  return title ? `higher score for ${title}` : "a criterion that is not there any more";
}

/** The first of the heaviest: equal weights keep the order of the criteria. */
function heaviestKey(criteria: readonly Pick<Criterion, "key" | "weight">[]): string | null {
  const [heaviest] = criteria.toSorted((a, b) => exact(b.weight).compare(exact(a.weight)));
  return heaviest?.key ?? null;
}

function exact(weight: string): Fraction {
  return parseDecimal(weight) ?? new Fraction(0);
}
