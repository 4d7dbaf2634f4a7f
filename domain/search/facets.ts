import { STANDING_WORDS } from "../evidence/grade";
import { REGION_CODES, REGIONS, regionOf } from "../regions";
import type { Evidence, SearchDocument, SearchType } from "./document";
import { STATUS_WORDS } from "./status";

/** Something that results can be narrowed by. Both engines, the page and the API map over `FACETS`. */
export interface Facet<Value extends string = string> {
  /** Its heading on the page. */
  legend: string;
  /** What it is, in the description of the API. */
  about: string;
  /** Every value that there is, with its words; null where the values are slugs of the taxonomy. */
  words: Readonly<Record<Value, string>> | null;
  /** How the page orders the values: as `words` has them, or the most frequent first. */
  order: "own" | "count";
  /** A value that the page offers only to who has chosen it. */
  unoffered?: Value;
  /** What a parameter may say instead of a value of `words`; null if it means none of them. */
  read?: (text: string) => Value | null;
  /** What its parameter takes, where that is more than the values of `words`. */
  takes?: string;
  /** The value or values of a document; an empty list where it has none, and is counted nowhere. */
  of: (document: SearchDocument) => Value | readonly Value[];
}

export const TYPE_WORDS: Readonly<Record<SearchType, { one: string; many: string }>> = {
  story: { one: "Story", many: "Success stories" },
  "case-study": { one: "Case study", many: "Case studies" },
  supplier: { one: "Supplier", many: "Suppliers" },
  challenge: { one: "Challenge", many: "Challenges" },
  notice: { one: "Notice", many: "Notices" },
};

/** The facets in the order of the page, by the names of their parameters in addresses and in the API. */
export const FACETS = {
  evidence: facet<Evidence>({
    legend: "Evidence",
    about: "The best standing among its claims.",
    words: {
      measured: STANDING_WORDS.measured,
      confirmed: STANDING_WORDS.confirmed,
      documented: STANDING_WORDS.documented,
      asserted: STANDING_WORDS.asserted,
      lapsed: STANDING_WORDS.lapsed,
      corrected: STANDING_WORDS.corrected,
      disputed: STANDING_WORDS.disputed,
      none: "No claims",
    },
    order: "own",
    unoffered: "none",
    of: ({ evidence }) => evidence,
  }),
  type: facet<SearchType>({
    legend: "Kind",
    about: "What is looked for.",
    words: {
      story: TYPE_WORDS.story.many,
      "case-study": TYPE_WORDS["case-study"].many,
      supplier: TYPE_WORDS.supplier.many,
      challenge: TYPE_WORDS.challenge.many,
      notice: TYPE_WORDS.notice.many,
    },
    order: "own",
    of: ({ type }) => type,
  }),
  technology: facet({
    legend: "Technology",
    about: "Slugs of the taxonomy.",
    words: null,
    order: "count",
    takes: "the short name of a technology, such as digital-twins",
    of: ({ technologies }) => technologies,
  }),
  region: facet<string>({
    legend: "Region",
    about: "ITL level 1 regions, by code; names are understood too.",
    words: Object.fromEntries(REGIONS.map(({ code, name }) => [code, name])),
    order: "count",
    read: regionOf,
    takes: `one of ${REGION_CODES.join(", ")}, or the name of one`,
    of: ({ regions }) => regions,
  }),
  status: facet({
    legend: "Status",
    about: "How far it has come.",
    words: STATUS_WORDS,
    order: "own",
    of: ({ status }) => status,
  }),
};

/** Has the compiler hold the values of a facet against its words. */
function facet<Value extends string>(one: Facet<Value>): Facet {
  return one;
}

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** Chosen values: any of those of one facet, and all facets together. */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

/** For each facet how many would be found with each of its values, the other facets as they are. */
export type FacetCounts = Record<FacetName, Record<string, number>>;

/** Something for each facet. */
export function forEachFacet<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACET_NAMES.map((name) => [name, make(name)])) as Record<FacetName, T>;
}

export const NO_FILTERS: Filters = forEachFacet(() => []);

/** Whether anything is chosen to narrow the results by. */
export function isNarrowed(filters: Filters): boolean {
  return narrowedBy(filters).length > 0;
}

/** The facets in which something is chosen. */
export function narrowedBy(filters: Filters): FacetName[] {
  return FACET_NAMES.filter((name) => filters[name].length > 0);
}

/** The values that a document has in a facet. */
export function valuesIn(name: FacetName, document: SearchDocument): string[] {
  return [FACETS[name].of(document)].flat();
}

/** A value in words; a technology's name comes from the taxonomy. */
export function facetWords(name: FacetName, value: string): string {
  return FACETS[name].words?.[value] ?? value;
}

/** The value that a parameter names; null if there is none. */
export function readValue(name: FacetName, text: string): string | null {
  const { words, read } = FACETS[name];
  if (words === null) return /^[\p{Letter}\p{Number}-]{1,100}$/u.test(text) ? text : null;
  return Object.hasOwn(words, text) ? text : (read?.(text) ?? null);
}

/** What a parameter takes: "one of open, closed". */
export function takes(name: FacetName): string {
  const { words, takes: more } = FACETS[name];
  return more ?? `one of ${Object.keys(words ?? {}).join(", ")}`;
}

/**
 * The values to offer, with their counts: in their own order where they have one, else the most
 * frequent first. A chosen value stays although nothing has it, so that it can be taken off.
 * @param most how many at most, the chosen ones always among them.
 */
export function facetValues(
  name: FacetName,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
  most = 12,
): { value: string; count: number; chosen: boolean }[] {
  const { words, order, unoffered } = FACETS[name];
  const values = [...new Set([...Object.keys(counts), ...chosen])].map((value) => ({
    value,
    count: counts[value] ?? 0,
    chosen: chosen.includes(value),
  }));
  const byCount = values
    .filter((one) => one.chosen || one.value !== unoffered)
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  const frequent = byCount.filter((one, place) => one.chosen || place < most);
  if (order === "count") return frequent;
  const own = Object.keys(words ?? {});
  return frequent.sort((a, b) => own.indexOf(a.value) - own.indexOf(b.value));
}
