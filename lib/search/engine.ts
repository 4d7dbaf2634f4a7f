import type { FacetCounts, Filters } from "@/domain/search/facets";
import type { Match, Sort } from "@/domain/search/question";

/** A question as an engine gets it. */
export interface Question {
  /** Folded, each with what else may stand for it; none asks for everything. */
  words: readonly (readonly string[])[];
  match: Match;
  filters: Filters;
  sort: Sort;
  page: number;
  perPage: number;
  now: Date;
}

export interface Found {
  total: number;
  /** This page's documents, in order. */
  ids: string[];
  facets: FacetCounts;
}

export type EngineName = "meilisearch" | "postgresql";

/** Something that answers questions over the documents. */
export interface SearchEngine {
  readonly name: EngineName;
  find(question: Question): Promise<Found>;
}
