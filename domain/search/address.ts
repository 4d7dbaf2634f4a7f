import { FACET_NAMES, type FacetName, NO_FILTERS } from "./facets";
import { PER_PAGE, type SearchQuery } from "./question";

const NOTHING: SearchQuery = {
  q: "",
  match: "all",
  filters: NO_FILTERS,
  sort: "relevance",
  page: 1,
  perPage: PER_PAGE,
};

/** The page of a search: what is usual is left out of the address. */
export function searchAddress(query: Partial<SearchQuery>): string {
  const parameters = new URLSearchParams(parametersOfQuery({ ...NOTHING, ...query }));
  return parameters.size === 0 ? "/search" : `/search?${parameters}`;
}

function parametersOfQuery(query: SearchQuery): string[][] {
  const { q, match, filters, sort, page, perPage } = query;
  return [
    ...(q === "" ? [] : [["q", q]]),
    ...(match === "all" ? [] : [["match", match]]),
    ...FACET_NAMES.flatMap((facet) => filters[facet].map((value) => [facet, value])),
    ...(sort === "relevance" ? [] : [["sort", sort]]),
    ...(perPage === PER_PAGE ? [] : [["per_page", String(perPage)]]),
    ...(page === 1 ? [] : [["page", String(page)]]),
  ];
}

/** The same search without one chosen value, from its first page. */
export function withoutValue(query: SearchQuery, facet: FacetName, value: string): string {
  const filters = {
    ...query.filters,
    [facet]: query.filters[facet].filter((one) => one !== value),
  };
  return searchAddress({ ...query, filters, page: 1 });
}
