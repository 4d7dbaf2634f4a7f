import { CHANGES, type Change } from "@/domain/case-study/change";
import { isRegionCode } from "@/domain/regions";
import {
  listAddress,
  pageOf,
  type SearchParams,
  slugsOf,
  valuesOf,
} from "@/domain/search/parameters";

/** Any of the values of a filter will do; all filters have to fit. */
export interface BriefingFilters {
  change: Change[];
  /** Slugs of the taxonomy. */
  technology: string[];
  /** Slugs of public bodies. */
  body: string[];
  /** Codes of `domain/regions`. */
  region: string[];
}

export const FILTER_NAMES = ["change", "technology", "body", "region"] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: BriefingFilters; page: number } {
  const changes = valuesOf(params, "change");
  const filters = {
    change: CHANGES.filter((change) => changes.includes(change)),
    technology: slugsOf(params, "technology"),
    body: slugsOf(params, "body"),
    region: valuesOf(params, "region").filter(isRegionCode),
  };
  return { filters, page: pageOf(params) };
}

/** The filters of a request to the open data of the list. */
export function filtersOfUrl(url: string): BriefingFilters {
  const { searchParams } = new URL(url);
  const params = Object.fromEntries(FILTER_NAMES.map((name) => [name, searchParams.getAll(name)]));
  return readFilters(params).filters;
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf(filters: BriefingFilters, page = 1, path = "/briefing"): string {
  const { change, technology, body, region } = filters;
  return listAddress(path, { change, technology, body, region }, page);
}
