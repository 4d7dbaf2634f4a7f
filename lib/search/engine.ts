import type { FacetCounts, Filters } from "@/domain/search/facets";
import type { Match, Sort } from "@/domain/search/question";

/** A question as an engine gets it. */
export interface Question {
  /** Folded; none asks for everything. */
  words: readonly string[];
  match: Match;
  filters: Filters;
  sort: Sort;
  page: number;
  perPage: number;
  now: Date;
}

/** Texts with the found words between `MARK_OPEN` and `MARK_CLOSE`. */
export interface Marked {
  title: string;
  summary: string;
  /** A passage of the rest. */
  body: string;
}

export interface Found {
  total: number;
  /** This page's documents, in order. */
  ids: string[];
  facets: FacetCounts;
  marked: ReadonlyMap<string, Marked>;
}

export type EngineName = "meilisearch" | "postgresql";

/** Something that answers questions over the documents. */
export interface SearchEngine {
  readonly name: EngineName;
  find(question: Question): Promise<Found>;
}
