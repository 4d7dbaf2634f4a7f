import { cache } from "react";
import { database } from "@/lib/database";
import { type SearchResult, search } from "./queries/search";
import { type Parameters, readQuery } from "./schema";

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
  const found = await search(query);
  const chosen = query.filters.technology;
  const technologies = await technologyNames([...Object.keys(found.facets.technology), ...chosen]);
  // What is out of use is offered only to who has chosen it; what is tagged with it is found all the same.
  const offered = Object.entries(found.facets.technology).filter(
    ([slug]) => chosen.includes(slug) || technologies.get(slug)?.retired !== true,
  );
  return {
    result: { ...found, facets: { ...found.facets, technology: Object.fromEntries(offered) } },
    technologies: new Map([...technologies].map(([slug, { name }]) => [slug, name])),
    leftOut: Object.keys(errors),
  };
});

async function technologyNames(slugs: readonly string[]) {
  const rows =
    slugs.length === 0
      ? []
      : await database().technology.findMany({
          where: { slug: { in: [...slugs] } },
          select: { slug: true, name: true, retiredAt: true },
        });
  return new Map(
    rows.map(({ slug, name, retiredAt }) => [slug, { name, retired: retiredAt !== null }]),
  );
}
