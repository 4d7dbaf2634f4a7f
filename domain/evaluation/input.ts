import type Fraction from "fraction.js";
import { type Problem, problemsOf } from "./problems";
import { type ReadFile, replayFile } from "./replay-file";

export interface Criterion {
  id: string;
  title: string | null;
  /** Points of 100. */
  weight: Fraction;
  maximum: Fraction;
  /** The least agreed score that stays in; null where there is none. */
  minimum: Fraction | null;
}

export type TieBreak =
  | { kind: "quality" }
  | { kind: "criterion"; criterionId: string }
  | { kind: "lot"; seed: string };

export interface CriterionScores {
  /** The moderator's score; null only for a response excluded before it was scored. */
  agreed: Fraction | null;
  /** By evaluator. Whoever gave no score is not in it. */
  individual: ReadonlyMap<string, Fraction>;
}

export interface EvaluatedResponse {
  id: string;
  /** Pounds; null where no price counts or the response is excluded. */
  price: Fraction | null;
  /** Why it was excluded before scoring; null if it was not. */
  excluded: string | null;
  /** By criterion. */
  scores: ReadonlyMap<string, CriterionScores>;
}

/** An evaluation that can be ranked: every rule of the file has been checked. */
export interface Evaluation {
  criteria: readonly Criterion[];
  priceWeight: Fraction;
  tieBreaks: readonly TieBreak[];
  /** How many can win: the best of the ranking. */
  places: number;
  responses: readonly EvaluatedResponse[];
}

export type ParsedEvaluation =
  | { ok: true; evaluation: Evaluation }
  | { ok: false; problems: Problem[] };

/**
 * Reads the content of a replay file, after `JSON.parse`.
 * @returns the evaluation, or every problem with the path of its field,
 * such as `responses[0].scores.c1.agreed` (`file` when it is the file as a whole).
 */
export function parseEvaluation(content: unknown): ParsedEvaluation {
  const read = replayFile.safeParse(content);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      field: fieldPath(path),
      message,
    }));
    return { ok: false, problems };
  }
  const problems = problemsOf(read.data);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, evaluation: toEvaluation(read.data) };
}

export function fieldPath(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return text.join("").replace(/^\./, "") || "file";
}

function toEvaluation(file: ReadFile): Evaluation {
  return {
    criteria: file.criteria.map(({ title, minimum, ...criterion }) => ({
      ...criterion,
      title: title ?? null,
      minimum: minimum ?? null,
    })),
    priceWeight: file.price.weight,
    tieBreaks: (file.tieBreaks ?? []).map(toTieBreak),
    places: file.places ?? 1,
    responses: file.responses.map((response) => ({
      id: response.id,
      price: response.price ?? null,
      excluded: response.excluded ?? null,
      scores: new Map(
        Object.entries(response.scores ?? {}).map(([criterionId, { agreed, individual }]) => [
          criterionId,
          { agreed: agreed ?? null, individual: givenScores(individual ?? {}) },
        ]),
      ),
    })),
  };
}

function toTieBreak(text: string): TieBreak {
  if (text.startsWith("criterion:")) return { kind: "criterion", criterionId: text.slice(10) };
  if (text.startsWith("lot:")) return { kind: "lot", seed: text.slice(4) };
  return { kind: "quality" };
}

function givenScores(scores: Record<string, Fraction | null>): Map<string, Fraction> {
  const given = new Map<string, Fraction>();
  for (const [evaluator, score] of Object.entries(scores)) {
    if (score !== null) given.set(evaluator, score);
  }
  return given;
}
