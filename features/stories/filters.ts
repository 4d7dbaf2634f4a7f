import { isRegionCode } from "@/domain/regions";
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

/** What an address may carry, as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: StoryFilters; page: number } {
  const values = (name: string) => [...new Set([params[name] ?? []].flat())].slice(0, 50);
  const slugs = (name: string) =>
    values(name).filter((slug) => /^[\p{L}\p{N}-]{1,200}$/u.test(slug));
  const filters = {
    technology: slugs("technology"),
    body: slugs("body"),
    region: values("region").filter(isRegionCode),
    outcome: STORY_OUTCOMES.filter((outcome) => values("outcome").includes(outcome)),
  };
  const page = Number(values("page")[0]);
  return { filters, page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1 };
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf(filters: StoryFilters, page = 1): string {
  const params = new URLSearchParams();
  for (const name of FILTER_NAMES) for (const value of filters[name]) params.append(name, value);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? "/stories" : `/stories?${params}`;
}
