import { BLOCKER_SOURCES, blockerOfSlug, blockerSlug } from "@/domain/blockers";
import { listAddress, type SearchParams, slugsOf, valuesOf } from "@/domain/search/parameters";
import type { BlockerFilter } from "./loaders";

/** Reads the filter from an address; what makes no sense is left out. */
export function readBlockerFilter(params: SearchParams): BlockerFilter {
  const met = valuesOf(params, "met");
  return {
    kinds: valuesOf(params, "kind").flatMap((slug) => blockerOfSlug(slug) ?? []),
    technologies: slugsOf(params, "technology"),
    sources: BLOCKER_SOURCES.filter((source) => met.includes(source)),
  };
}

/** The address of the register under a filter. */
export function registerHref(filter: BlockerFilter, page = 1): string {
  return listAddress("/blockers", valuesIn(filter), page);
}

/** The address of its file under the same filter. */
export function fileHref(filter: BlockerFilter): string {
  return listAddress("/blockers.csv", valuesIn(filter), 1);
}

function valuesIn({ kinds, technologies, sources }: BlockerFilter) {
  return { kind: kinds.map(blockerSlug), technology: technologies, met: sources };
}
