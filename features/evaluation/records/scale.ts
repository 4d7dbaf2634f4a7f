/** What each score means, from 0 to the maximum, one for each even where nothing was written. */
export function scaleOf(row: { maximum: number; descriptors: readonly string[] }): string[] {
  return Array.from({ length: row.maximum + 1 }, (_, score) => row.descriptors[score] ?? "");
}
