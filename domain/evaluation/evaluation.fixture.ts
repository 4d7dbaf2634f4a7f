import fc from "fast-check";
import { type Evaluation, parseEvaluation } from "./input";
import type { ReplayFile } from "./replay-file";

/** The example of the published interface. */
export const INTERFACE_EXAMPLE: ReplayFile = {
  criteria: [{ id: "c1", weight: 40, maximum: 5, minimum: 2 }],
  price: { weight: 60 },
  tieBreaks: ["quality", "criterion:c1"],
  responses: [
    {
      id: "r1",
      price: "100000.00",
      excluded: null,
      scores: { c1: { agreed: "4", individual: { e1: "4", e2: "3" } } },
    },
  ],
};

const CRITERIA = ["understanding", "approach", "data", "social"];

type PanelScores = readonly [agreed: number, ...individual: number[]];

function drainageResponse(id: string, price: string, scores: readonly PanelScores[]) {
  return {
    id,
    price,
    excluded: null,
    scores: Object.fromEntries(
      scores.map(([agreed, ...individual], index) => [
        CRITERIA[index] ?? "",
        {
          agreed: String(agreed),
          individual: Object.fromEntries(
            individual.map((score, at) => [`e${at + 1}`, String(score)]),
          ),
        },
      ]),
    ),
  };
}

/** The drainage records evaluation that the design shows, with every score of its panel. */
export const DRAINAGE: ReplayFile = {
  criteria: [
    { id: "understanding", title: "Understanding", weight: 15, maximum: 5 },
    { id: "approach", title: "Approach and evidence", weight: 30, maximum: 5, minimum: 2 },
    { id: "data", title: "Data and legacy", weight: 15, maximum: 5 },
    { id: "social", title: "Social value", weight: 10, maximum: 5 },
  ],
  price: { weight: 30 },
  tieBreaks: ["quality"],
  responses: [
    drainageResponse("A", "214000.00", [
      [4, 4, 4, 4],
      [4, 4, 3, 4],
      [3, 3, 3, 3],
      [5, 5, 4, 5],
    ]),
    drainageResponse("B", "186500.00", [
      [3, 3, 3, 4],
      [4, 4, 4, 4],
      [4, 4, 4, 3],
      [4, 5, 3, 4],
    ]),
    drainageResponse("C", "248750.00", [
      [5, 5, 4, 5],
      [5, 5, 5, 4],
      [4, 4, 4, 4],
      [3, 4, 2, 3],
    ]),
    drainageResponse("D", "171200.00", [
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
      [2, 3, 1, 3],
    ]),
    drainageResponse("E", "149000.00", [
      [2, 3, 2, 2],
      [1, 1, 1, 1],
      [3, 3, 2, 3],
      [3, 3, 2, 4],
    ]),
  ],
};

/** Reads a file that is known to be sound. */
export function evaluationOf(file: unknown): Evaluation {
  const parsed = parseEvaluation(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.evaluation;
}

export interface WholeNumberFile {
  criteria: { id: string; weight: number; maximum: number; minimum: number | null }[];
  price: { weight: number };
  tieBreaks: string[];
  responses: {
    id: string;
    price: string;
    excluded: string | null;
    scores: Record<string, { agreed: number; individual: Record<string, number | undefined> }>;
  }[];
}

/** Sound files of one to four criteria and up to six responses, with few prices so that ties happen. */
export const anyFile: fc.Arbitrary<WholeNumberFile> = fc
  .record({
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
    responses: fc.integer({ min: 0, max: 6 }),
    evaluators: fc.integer({ min: 0, max: 3 }),
    maximum: fc.integer({ min: 1, max: 10 }),
    places: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ cuts, responses, evaluators, maximum, places }) => {
    const ends = [0, ...cuts.toSorted((a, b) => a - b), 100];
    const weights = ends.slice(1).map((end, index) => end - (ends[index] ?? 0));
    const ids = weights.slice(1).map((_, index) => `c${index}`);
    const score = fc.integer({ min: 0, max: maximum });
    const scores = fc.record({
      agreed: score,
      individual: fc.record(
        Object.fromEntries(Array.from({ length: evaluators }, (_, at) => [`e${at}`, score])),
        { requiredKeys: [] },
      ),
    });
    const response = fc.record({
      price: fc.constantFrom("100.00", "120.50", "333.33", "99999.99"),
      excluded: fc.option(fc.constant("Late"), { freq: 6 }),
      scores: fc.record(Object.fromEntries(ids.map((id) => [id, scores]))),
    });
    return fc.record({
      criteria: fc.tuple(
        ...ids.map((id, index) =>
          fc.record({
            id: fc.constant(id),
            weight: fc.constant(weights[index + 1] ?? 0),
            maximum: fc.constant(maximum),
            minimum: fc.option(fc.integer({ min: 0, max: Math.floor(maximum / 3) })),
          }),
        ),
      ),
      price: fc.record({ weight: fc.constant(weights[0] ?? 0) }),
      places: fc.constant(places),
      tieBreaks: fc.subarray(["quality", "criterion:c0", "lot:2026"]),
      responses: fc
        .array(response, { minLength: responses, maxLength: responses })
        .map((list) => list.map((item, index) => ({ id: `r${index}`, ...item }))),
    });
  });
