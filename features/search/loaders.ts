import { cache } from "react";
import { database } from "@/lib/database";
import { type Parameters, readQuery } from "./schema";
import { type SearchResult, search } from "./search";

export interface SearchPageData {
  result: SearchResult;
  /** Names of the technologies among the facets, by slug. */
  technologies: ReadonlyMap<string, string>;
  /** Parameters that were not understood and are left out. */
  leftOut: string[];
}

/** What the page of a search shows. Asked for once in a request, by the title and by the page. */
export function loadSearch(parameters: Parameters): Promise<SearchPageData> {
  return loadOnce(JSON.stringify(parameters));
}

const loadOnce = cache(async (parameters: string): Promise<SearchPageData> => {
  const { query, errors } = readQuery(JSON.parse(parameters));
  const result = await search(query);
  const slugs = [...Object.keys(result.facets.technology), ...query.filters.technology];
  return { result, technologies: await technologyNames(slugs), leftOut: Object.keys(errors) };
});

async function technologyNames(slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await database().technology.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, name: true },
  });
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
