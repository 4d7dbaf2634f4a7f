import type { ChallengeState } from "@/domain/challenge/states";
import { isRegionCode } from "@/domain/regions";

/** The states of a challenge as a reader tells them apart. */
export const STAGES = [
  { value: "open", label: "Open" },
  { value: "deciding", label: "Being decided" },
  { value: "awarded", label: "Awarded" },
  { value: "cancelled", label: "Cancelled" },
] as const;

export type Stage = (typeof STAGES)[number]["value"];

/** Any of the values of a filter will do; all filters have to fit. */
export interface ChallengeFilters {
  stage: Stage[];
  /** Slugs of the taxonomy. */
  technology: string[];
  /** Codes of `domain/regions`. */
  region: string[];
}

/** What an address may carry, as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>;

export function stageOf(state: ChallengeState): Stage {
  if (state === "PUBLISHED") return "open";
  if (state === "CANCELLED") return "cancelled";
  return state === "AWARDED" || state === "COMPLETED" ? "awarded" : "deciding";
}

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: ChallengeFilters; page: number } {
  const values = (name: string) => [...new Set([params[name] ?? []].flat())].slice(0, 50);
  const filters = {
    stage: STAGES.map(({ value }) => value).filter((stage) => values("state").includes(stage)),
    technology: values("technology").filter((slug) => slug !== "" && !slug.includes("\0")),
    region: values("region").filter(isRegionCode),
  };
  const page = Number(values("page")[0]);
  return { filters, page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1 };
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf(filters: ChallengeFilters, page = 1): string {
  const params = new URLSearchParams();
  for (const value of filters.stage) params.append("state", value);
  for (const name of ["technology", "region"] as const)
    for (const value of filters[name]) params.append(name, value);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? "/challenges" : `/challenges?${params}`;
}
