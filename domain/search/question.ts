import type { Filters } from "./facets";

export const SORTS = ["relevance", "newest", "closing", "evidence"] as const;
export type Sort = (typeof SORTS)[number];

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  relevance: "Best match",
  evidence: "Strongest evidence",
  newest: "Newest",
  closing: "Closing soonest",
};

/** No page lies deeper than this many results: narrowing finds more than leafing. */
export const DEEPEST = 10_000;
export const MOST_PER_PAGE = 100;
export const PER_PAGE = 20;
export const LONGEST_QUERY = 200;

/** All of the words or what is like them; any of them; or exactly as they were typed. */
export const MATCHES = ["all", "any", "exact"] as const;
export type Match = (typeof MATCHES)[number];

/** What somebody asks, as it stands in an address. */
export interface SearchQuery {
  q: string;
  match: Match;
  filters: Filters;
  sort: Sort;
  /** Counted from 1. */
  page: number;
  perPage: number;
}

/** The order that answers the question: without words there is no best match. */
export function sortOf(query: Pick<SearchQuery, "q" | "sort">): Sort {
  return query.sort === "relevance" && query.q.trim() === "" ? "newest" : query.sort;
}

/** How many pages there are to leaf through. */
export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(Math.min(total, DEEPEST) / perPage));
}
