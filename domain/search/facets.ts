import { challengeStatusWords } from "../challenge/states";
import { STANDING_WORDS } from "../evidence/grade";
import { regionName } from "../regions";
import { EVIDENCE, SEARCH_TYPES, type SearchType } from "./document";

/** What the results can be narrowed by: the names of parameters in addresses and in the API. */
export const FACETS = ["evidence", "type", "technology", "region", "status"] as const;
export type FacetName = (typeof FACETS)[number];

/** Chosen values: any of those of one facet, and all facets together. */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

/** For each facet how many would be found with each of its values, the other facets as they are. */
export type FacetCounts = Record<FacetName, Record<string, number>>;

export const NO_FILTERS: Filters = {
  evidence: [],
  type: [],
  technology: [],
  region: [],
  status: [],
};

/** Whether anything is chosen to narrow the results by. */
export function isNarrowed(filters: Filters): boolean {
  return FACETS.some((facet) => filters[facet].length > 0);
}

export const TYPE_WORDS: Readonly<Record<SearchType, { one: string; many: string }>> = {
  story: { one: "Story", many: "Success stories" },
  "case-study": { one: "Case study", many: "Case studies" },
  supplier: { one: "Supplier", many: "Suppliers" },
  challenge: { one: "Challenge", many: "Challenges" },
  notice: { one: "Notice", many: "Notices" },
};

/** Every status that a document can have, with its words, in the order of the page. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  engagement: "Early engagement",
  ...challengeStatusWords(),
  published: "Published",
  stopped: "Stopped early",
  claimed: "Has a profile",
  unclaimed: "Not claimed yet",
  planning: "Planning notice",
  tender: "Tender notice",
  award: "Award notice",
  contract: "Contract notice",
  cancellation: "Cancellation notice",
  record: "Other notice",
};

/** A value in words; a technology's name comes from the taxonomy. */
export function facetWords(facet: FacetName, value: string): string {
  if (facet === "region") return regionName(value);
  if (facet === "status") return STATUS_WORDS[value] ?? value;
  if (facet === "evidence") return (STANDING_WORDS as Record<string, string>)[value] ?? "No claims";
  if (facet === "type") {
    return (TYPE_WORDS as Record<string, { many: string }>)[value]?.many ?? value;
  }
  return value;
}

const ORDERS: Partial<Record<FacetName, readonly string[]>> = {
  evidence: EVIDENCE,
  type: SEARCH_TYPES,
  status: Object.keys(STATUS_WORDS),
};

/**
 * The values to offer, with their counts: in their own order where they have one, else the most
 * frequent first. A chosen value stays although nothing has it, so that it can be taken off.
 * @param most how many at most, the chosen ones always among them.
 */
export function facetValues(
  facet: FacetName,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
  most = 12,
): { value: string; count: number; chosen: boolean }[] {
  const order = ORDERS[facet];
  const values = [...new Set([...Object.keys(counts), ...chosen])].map((value) => ({
    value,
    count: counts[value] ?? 0,
    chosen: chosen.includes(value),
  }));
  const byCount = values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  const shown = byCount.filter((one, place) => one.chosen || place < most);
  if (!order) return shown;
  return shown.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
