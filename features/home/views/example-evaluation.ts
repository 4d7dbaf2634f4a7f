import { parseEvaluation } from "@/domain/evaluation/input";
import { type RankedResponse, rankResponses } from "@/domain/evaluation/ranking";
import type { ReplayFile } from "@/domain/evaluation/replay-file";
import { formatMoney } from "@/domain/format/money";
import { toPence } from "@/domain/input";

export const HOW = {
  id: "c1",
  title: "How it would work",
  weight: "40",
  maximum: "5",
  minimum: "2",
};
export const EVIDENCE = {
  id: "c2",
  title: "Evidence from a setting like ours",
  weight: "20",
  maximum: "5",
};

/** An invented evaluation, small enough to be done again by hand: four responses, one under a minimum. */
export const EXAMPLE = {
  criteria: [HOW, EVIDENCE],
  price: { weight: "40" },
  tieBreaks: ["quality", "criterion:c1"],
  responses: [
    response("A", "100000.00", "4", "4"),
    response("B", "80000.00", "3", "4"),
    response("C", "90000.00", "4", "2"),
    response("D", "60000.00", "1", "3"),
  ],
} satisfies ReplayFile;

function response(id: string, price: string, c1: string, c2: string) {
  return { id, price, excluded: null, scores: { c1: { agreed: c1 }, c2: { agreed: c2 } } };
}

export interface ExampleRow {
  response: string;
  price: string;
  /** Agreed scores, of 5. */
  how: string;
  evidence: string;
  line: RankedResponse;
}

/** The example ranked by the rules that rank every evaluation here, in the order of the ranking. */
export function exampleRows(): ExampleRow[] {
  const parsed = parseEvaluation(EXAMPLE);
  if (!parsed.ok) throw new Error("The example is not an evaluation.");
  return rankResponses(parsed.evaluation).map((line) => {
    const response = EXAMPLE.responses.find(({ id }) => id === line.id);
    return {
      response: line.id,
      price: formatMoney(toPence(response?.price ?? "") ?? 0n),
      how: response?.scores.c1.agreed ?? "",
      evidence: response?.scores.c2.agreed ?? "",
      line,
    };
  });
}
