import type { Standing } from "@/components/evidence/grades";
import { Chips } from "@/components/search/chips";
import { FacetGroup } from "@/components/search/facet-group";
import { Facets } from "@/components/search/facets";
import { SortForm } from "@/components/search/sort-form";
import { searchAddress, withoutValue } from "@/domain/search/address";
import { EVIDENCE } from "@/domain/search/document";
import {
  FACET_NAMES,
  FACETS,
  type FacetName,
  facetValues,
  facetWords,
  NO_FILTERS,
} from "@/domain/search/facets";
import { SORT_WORDS, SORTS, sortOf } from "@/domain/search/question";
import type { SearchPageData } from "../loaders";

/** What the results can be narrowed by, with how many each would leave. */
export function Filters({ data }: { data: SearchPageData }) {
  const { query, facets } = data.result;
  const chosen = FACET_NAMES.reduce((sum, facet) => sum + query.filters[facet].length, 0);
  return (
    <Facets
      action="/search"
      chosen={chosen}
      clearHref={searchAddress({ ...query, filters: NO_FILTERS, page: 1 })}
      keep={{ q: query.q || undefined, ...order(data), match: matchKept(data) }}
    >
      {FACET_NAMES.map((facet) => (
        <FacetGroup
          key={facet}
          legend={FACETS[facet].legend}
          name={facet}
          options={facetValues(facet, facets[facet], query.filters[facet]).map((one) => ({
            ...one,
            label: labelOf(data, facet, one.value),
            standing: facet === "evidence" ? standingOf(one.value) : undefined,
          }))}
        />
      ))}
    </Facets>
  );
}

/** The filters that are on, each with a way out. */
export function ChosenFilters({ data }: { data: SearchPageData }) {
  const { query } = data.result;
  const chips = FACET_NAMES.flatMap((facet) =>
    query.filters[facet].map((value) => ({
      label: labelOf(data, facet, value),
      removeHref: withoutValue(query, facet, value),
    })),
  );
  return <Chips chips={chips} />;
}

/** The order of the results. */
export function Order({ data }: { data: SearchPageData }) {
  const { query } = data.result;
  const sorts = SORTS.filter((sort) => sort !== "relevance" || query.q !== "");
  return (
    <SortForm
      action="/search"
      value={sortOf(query)}
      options={sorts.map((sort) => ({ value: sort, label: SORT_WORDS[sort] }))}
      keep={{ q: query.q || undefined, ...query.filters, match: matchKept(data) }}
    />
  );
}

function order({ result: { query } }: SearchPageData) {
  return { sort: query.sort === "relevance" ? undefined : query.sort };
}

function matchKept({ result: { query } }: SearchPageData): string | undefined {
  return query.match === "all" ? undefined : query.match;
}

function labelOf({ technologies }: SearchPageData, facet: FacetName, value: string): string {
  if (facet === "technology") return technologies.get(value) ?? value;
  return facetWords(facet, value);
}

function standingOf(value: string): Standing | undefined {
  const standing = EVIDENCE.find((one) => one === value);
  return standing === "none" ? undefined : standing;
}
