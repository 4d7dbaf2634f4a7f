import { agreementByCriterion } from "./agreement";
import type { Evaluation } from "./input";
import { rankResponses } from "./ranking";
import { holdRanges } from "./sensitivity";

export interface ReplayLine {
  id: string;
  rank: number | null;
  quality: string | null;
  price: string | null;
  total: string | null;
  excluded: string | null;
}

/** What `evaluation replay` prints. */
export interface Replay {
  ranking: ReplayLine[];
  agreement: Record<string, string | null>;
  /** By criterion, and under `price`. */
  sensitivity: Record<string, { winnerHoldsFrom: string; winnerHoldsTo: string } | null>;
}

/** Ranks an evaluation again from nothing but its file. The same evaluation always gives the same answer. */
export function replay(evaluation: Evaluation): Replay {
  const sensitivity = [...holdRanges(evaluation)].map(
    ([key, range]) =>
      [key, range && { winnerHoldsFrom: range.from, winnerHoldsTo: range.to }] as const,
  );
  return {
    ranking: rankResponses(evaluation).map(({ points: _, ...line }) => line),
    agreement: agreementByCriterion(evaluation),
    sensitivity: Object.fromEntries(sensitivity),
  };
}
