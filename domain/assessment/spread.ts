export interface Spread {
  lowest: number;
  highest: number;
  /** Scores stand so far apart that the panel should talk. */
  wide: boolean;
  /** Places, in the list given, of scores far from the middle one. */
  outliers: number[];
}

/**
 * How far a panel's scores of one answer lie apart. Two points of five, or three of ten, are far: a
 * score is an outlier when it is that far from the median.
 * @returns null where nobody scored.
 */
export function spreadOf(scores: readonly number[], maximum: number): Spread | null {
  if (scores.length === 0) return null;
  const far = Math.max(2, Math.ceil(maximum * 0.3));
  const middle = median(scores);
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const outliers = scores.flatMap((score, place) =>
    Math.abs(score - middle) >= far ? [place] : [],
  );
  return { lowest, highest, wide: highest - lowest >= far, outliers };
}

function median(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
