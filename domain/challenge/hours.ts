/** Fewer than this many could tell who said it. */
const FEWEST = 3;

/**
 * What suppliers say it took them to answer, in hours: the median, and how many said so.
 * @returns null while fewer than three have.
 */
export function timeToAnswer(hours: readonly number[]): { median: number; from: number } | null {
  if (hours.length < FEWEST) return null;
  const sorted = hours.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return { median: (upper + lower) / 2, from: hours.length };
}
