/** A value of a filter, in words, with how many there are of it. */
export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

/** A row of a count by filter and value. */
export interface CountRow<Facet extends string> {
  facet: Facet;
  value: string;
  /** Empty where the words are the code's own. */
  label: string;
  count: number;
}

/**
 * The values of one filter with their words, by the words, or in `order` where one is given. Of what
 * nothing fits only the chosen ones stay, so that they can be taken back.
 */
export function facetCounts<Facet extends string>(
  counts: readonly CountRow<Facet>[],
  name: Facet,
  chosen: readonly string[],
  { say, order = [] }: { say?: (value: string) => string; order?: readonly string[] } = {},
): FacetCount[] {
  const found = counts.filter(({ facet, count, value }) => {
    return facet === name && (count > 0 || chosen.includes(value));
  });
  const known = new Set(found.map(({ value }) => value));
  const missing = chosen.filter((value) => !known.has(value));
  const all = [
    ...found.map(({ value, label, count }) => ({ value, label: say?.(value) ?? label, count })),
    ...missing.map((value) => ({ value, label: say?.(value) ?? value, count: 0 })),
  ];
  const place = (value: string) => order.indexOf(value);
  return all.sort(
    (a, b) => place(a.value) - place(b.value) || a.label.localeCompare(b.label, "en-GB"),
  );
}
