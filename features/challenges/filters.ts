import type { ChallengeState } from "@/domain/challenge/states";
import { isRegionCode } from "@/domain/regions";
import {
  listAddress,
  pageOf,
  type SearchParams,
  slugsOf,
  valuesOf,
} from "@/domain/search/parameters";

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

export function stageOf(state: ChallengeState): Stage {
  if (state === "PUBLISHED") return "open";
  if (state === "CANCELLED") return "cancelled";
  return state === "AWARDED" || state === "COMPLETED" ? "awarded" : "deciding";
}

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: ChallengeFilters; page: number } {
  const states = valuesOf(params, "state");
  const filters = {
    stage: STAGES.map(({ value }) => value).filter((stage) => states.includes(stage)),
    technology: slugsOf(params, "technology"),
    region: valuesOf(params, "region").filter(isRegionCode),
  };
  return { filters, page: pageOf(params) };
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf({ stage, technology, region }: ChallengeFilters, page = 1): string {
  return listAddress("/challenges", { state: stage, technology, region }, page);
}
