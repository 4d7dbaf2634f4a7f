import { agreementByCriterion } from "./agreement";
import { type Evaluation, fieldPath, parseEvaluation } from "./input";
import type { Problem } from "./problems";
import { rankResponses } from "./ranking";
import { earlierFiles } from "./replay-file";
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

/** A ranking that was recommended on, and sent back since. */
export interface EarlierReplay {
  recommendedAt: string;
  /** Null where it was sent back before anybody had approved it. */
  approvedAt: string | null;
  returnedAt: string;
  reason: string;
  /** The scores that were to be agreed anew, as "A/c1". */
  scores: string[];
  ranking: ReplayLine[];
}

export type ReadReplay =
  | { ok: true; replay: Replay & { earlier?: EarlierReplay[] } }
  | { ok: false; problems: Problem[] };

/**
 * Replays the content of a file after `JSON.parse`: the ranking that follows from it and, where something was sent back
 * or looked at again, each ranking before it.
 */
export function replayContent(content: unknown): ReadReplay {
  const parsed = parseEvaluation(content);
  if (!parsed.ok) return parsed;
  const read = earlierFiles.safeParse(content);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      field: fieldPath(path),
      message,
    }));
    return { ok: false, problems };
  }
  const earlier: EarlierReplay[] = [];
  for (const [place, { evaluation, ...about }] of read.data.earlier.entries()) {
    const before = parseEvaluation(evaluation);
    if (!before.ok) return { ok: false, problems: before.problems.map(inEarlier(place)) };
    earlier.push({ ...about, ranking: replay(before.evaluation).ranking });
  }
  const answer = replay(parsed.evaluation);
  return { ok: true, replay: earlier.length > 0 ? { ...answer, earlier } : answer };
}

function inEarlier(place: number) {
  return ({ field, message }: Problem): Problem => ({
    field: `earlier[${place}].${field}`,
    message,
  });
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
