import { isRegionCode } from "@/domain/regions";
import {
  listAddress,
  pageOf,
  type SearchParams,
  slugsOf,
  valuesOf,
} from "@/domain/search/parameters";
import { STORY_OUTCOMES, type StoryOutcome } from "@/domain/story/outcome";

/** Any of the values of a filter will do; all filters have to fit. */
export interface StoryFilters {
  /** Slugs of the taxonomy. */
  technology: string[];
  /** Slugs of public bodies. */
  body: string[];
  /** Codes of `domain/regions`. */
  region: string[];
  outcome: StoryOutcome[];
}

export const FILTER_NAMES = ["technology", "body", "region", "outcome"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: StoryFilters; page: number } {
  const filters = {
    technology: slugsOf(params, "technology"),
    body: slugsOf(params, "body"),
    region: valuesOf(params, "region").filter(isRegionCode),
    outcome: STORY_OUTCOMES.filter((outcome) => valuesOf(params, "outcome").includes(outcome)),
  };
  return { filters, page: pageOf(params) };
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf({ technology, body, region, outcome }: StoryFilters, page = 1): string {
  return listAddress("/stories", { technology, body, region, outcome }, page);
}
