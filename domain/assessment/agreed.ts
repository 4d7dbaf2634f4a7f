/** What the panel agreed on one answer, as the moderator recorded it once. */
export interface AgreedVersion {
  id: string;
  score: number;
  reason: string;
  agreedById: string;
  agreedAt: Date;
  /** False for what was recorded before evaluators were asked to confirm. */
  asks: boolean;
  /** Ids of the evaluators who stand by it. */
  confirmedBy: readonly string[];
}

/** What one evaluator gave alone. */
export interface GivenScore {
  userId: string;
  score: number;
  /** Whether they are still on the panel, so that they can be asked. */
  present: boolean;
}

/** One answer: what its evaluators gave, and what was agreed, the oldest first. */
export interface Agreement {
  responseId: string;
  criterionId: string;
  given: readonly GivenScore[];
  versions: readonly AgreedVersion[];
}

/** Words that the reason of a marked score has at least. */
export const MARKED_REASON_WORDS = 12;

/**
 * Who has still to confirm: every evaluator who gave another score alone. Whoever gave the same has confirmed it by
 * that, and whoever recorded it by recording it.
 */
export function awaited(version: AgreedVersion, given: readonly GivenScore[]): string[] {
  if (!version.asks) return [];
  const standsBy = new Set([version.agreedById, ...version.confirmedBy]);
  return given
    .filter(
      ({ userId, score, present }) => present && score !== version.score && !standsBy.has(userId),
    )
    .map(({ userId }) => userId);
}

/** The last agreed score that everybody stands by, and the one after it for which somebody is awaited. */
export function settled<Version extends AgreedVersion>(
  versions: readonly Version[],
  given: readonly GivenScore[],
): { counting: Version | null; pending: Version | null } {
  const last = versions.at(-1) ?? null;
  const counting = versions.findLast((version) => awaited(version, given).length === 0) ?? null;
  return { counting, pending: last === counting ? null : last };
}

/** Why an agreed score is marked: over or under everything that was given alone, or far from the middle of it. */
export type ScoreMark = "above" | "below" | "far";

/**
 * The mark that an agreed score has for good: it is outside what was given alone, or more than one step from the
 * median of it. Null where it has none.
 */
export function markOf(score: number, given: readonly number[]): ScoreMark | null {
  const sorted = given.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)];
  if (lowest === undefined || highest === undefined || score > highest) return "above";
  if (score < lowest) return "below";
  const [left, right] = [sorted.at((sorted.length - 1) / 2), sorted.at(sorted.length / 2)];
  const twiceMedian = (left ?? 0) + (right ?? 0);
  return Math.abs(2 * score - twiceMedian) > 2 ? "far" : null;
}

/** Whether an agreed score is marked: see `markOf`. */
export function isMarked(score: number, given: readonly number[]): boolean {
  return markOf(score, given) !== null;
}

/** Answers on which nothing was recorded, and for which every evaluator gave the same score alone. */
export function sameAndOpen(
  agreements: readonly Agreement[],
): { responseId: string; criterionId: string; score: number }[] {
  return agreements.flatMap(({ responseId, criterionId, given, versions }) => {
    const [score, ...others] = new Set(given.map((one) => one.score));
    if (score === undefined || others.length > 0 || versions.length > 0) return [];
    return [{ responseId, criterionId, score }];
  });
}
