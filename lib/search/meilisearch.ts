import { Meilisearch, type SearchParams } from "meilisearch";
import {
  FACET_NAMES,
  type FacetCounts,
  type Filters,
  forEachFacet,
  narrowedBy,
} from "@/domain/search/facets";
import type { Sort } from "@/domain/search/question";
import type { Found, Question, SearchEngine } from "./engine";

export interface MeilisearchPlace {
  host: string;
  apiKey: string | undefined;
}

/** @param timeout in milliseconds, for each request. */
export function meilisearchClient(
  { host, apiKey }: MeilisearchPlace,
  timeout: number,
): Meilisearch {
  // Compressed answers take Meilisearch some 40 ms longer on loopback, and there is little to save.
  const requestInit = { headers: { "accept-encoding": "identity" } };
  return new Meilisearch({ host, apiKey, timeout, requestInit });
}

/**
 * Search in an index of Meilisearch.
 * @param stems the question's words as the index holds them.
 * @param removed ids that are not public any more and that the index may still hold.
 */
export function meilisearchEngine(
  client: Meilisearch,
  index: string,
  stems: readonly string[],
  removed: readonly string[],
): SearchEngine {
  return {
    name: "meilisearch",
    find: (question) => ask(client, index, stems, removed, question),
  };
}

async function ask(
  client: Meilisearch,
  indexUid: string,
  stems: readonly string[],
  removed: readonly string[],
  question: Question,
): Promise<Found> {
  const { filters, match } = question;
  const q = stems.map((stem) => (match === "exact" ? `"${stem}"` : stem)).join(" ");
  const matchingStrategy = match === "any" ? ("frequency" as const) : ("all" as const);
  const base = { indexUid, q, matchingStrategy };
  const narrowed = narrowedBy(filters);
  const open = FACET_NAMES.filter((facet) => !narrowed.includes(facet));
  const { results } = await client.multiSearch({
    queries: [
      {
        ...base,
        ...pageOf(question),
        filter: filterOf(filters, removed),
        facets: open,
        sort: SORTS[question.sort],
      },
      ...narrowed.map((facet) => ({
        ...base,
        hitsPerPage: 0,
        page: 1,
        filter: filterOf({ ...filters, [facet]: [] }, removed),
        facets: [facet],
      })),
    ],
  });
  const [first] = results;
  const hits = (first?.hits ?? []) as { id: string }[];
  return {
    total: first?.totalHits ?? 0,
    ids: hits.map(({ id }) => id),
    facets: countsOf(results.map(({ facetDistribution }) => facetDistribution ?? {})),
  };
}

const SORTS: Readonly<Record<Sort, string[]>> = {
  relevance: [],
  newest: ["published:desc"],
  evidence: ["strength:desc"],
  // What is still open depends on the clock, so the database answers this one.
  closing: [],
};

function pageOf({ page, perPage }: Question): SearchParams {
  return {
    page,
    hitsPerPage: perPage,
    attributesToRetrieve: ["id"],
  };
}

function filterOf(filters: Filters, removed: readonly string[]): string[] {
  const wanted = narrowedBy(filters).map(
    (facet) => `${facet} IN [${filters[facet].map(quoted).join(",")}]`,
  );
  return removed.length === 0
    ? wanted
    : [...wanted, `NOT id IN [${removed.map(quoted).join(",")}]`];
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function countsOf(distributions: Readonly<Record<string, Record<string, number>>>[]): FacetCounts {
  const all = Object.assign({}, ...distributions) as Partial<FacetCounts>;
  return forEachFacet((facet) => all[facet] ?? {});
}
