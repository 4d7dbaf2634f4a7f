import { BLOCKER_SOURCES, blockerOfSlug, blockerSlug } from "@/domain/blockers";
import type { BlockerFilter } from "./loaders";

/** What an address may carry, as Next gives it. */
type Params = Record<string, string | string[] | undefined>;

const MOST_VALUES = 50;

/** Reads the filter from an address; what makes no sense is left out. */
export function readBlockerFilter(params: Params): BlockerFilter {
  const values = (name: string) =>
    [...new Set([params[name] ?? []].flat())].filter(Boolean).slice(0, MOST_VALUES);
  return {
    kinds: values("kind").flatMap((slug) => blockerOfSlug(slug) ?? []),
    technologies: values("technology").map((slug) => slug.slice(0, 200)),
    sources: BLOCKER_SOURCES.filter((source) => values("met").includes(source)),
  };
}

/** The address of the register under a filter, and that of its file. */
export function registerHref(filter: BlockerFilter, page = 1): string {
  const query = queryOf(filter);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/blockers?${query}` : "/blockers";
}

export function fileHref(filter: BlockerFilter): string {
  const query = queryOf(filter);
  return query.size > 0 ? `/blockers.csv?${query}` : "/blockers.csv";
}

function queryOf({ kinds, technologies, sources }: BlockerFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const kind of kinds) query.append("kind", blockerSlug(kind));
  for (const slug of technologies) query.append("technology", slug);
  for (const source of sources) query.append("met", source);
  return query;
}
