import type { ChallengeStage } from "@/domain/challenge/states";
import { isRegionCode } from "@/domain/regions";
import {
  listAddress,
  pageOf,
  type SearchParams,
  slugsOf,
  valuesOf,
} from "@/domain/search/parameters";

/** How far a public challenge has come. */
export type Stage = Exclude<ChallengeStage, "draft">;

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  open: "Open",
  deciding: "Being decided",
  awarded: "Awarded",
  cancelled: "Cancelled",
};
export const STAGES = Object.keys(STAGE_WORDS) as Stage[];

/** Any of the values of a filter will do; all filters have to fit. */
export interface ChallengeFilters {
  stage: Stage[];
  /** Slugs of the taxonomy. */
  technology: string[];
  /** Codes of `domain/regions`. */
  region: string[];
}

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: ChallengeFilters; page: number } {
  const states = valuesOf(params, "state");
  const filters = {
    stage: STAGES.filter((stage) => states.includes(stage)),
    technology: slugsOf(params, "technology"),
    region: valuesOf(params, "region").filter(isRegionCode),
  };
  return { filters, page: pageOf(params) };
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf({ stage, technology, region }: ChallengeFilters, page = 1): string {
  return listAddress("/challenges", { state: stage, technology, region }, page);
}
