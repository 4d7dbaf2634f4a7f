import { statusAt } from "@/domain/search/document";
import { type FacetCounts, forEachFacet } from "@/domain/search/facets";
import { type SearchQuery, sortOf } from "@/domain/search/question";
import { searchWords } from "@/domain/search/words";
import { database, databaseTime } from "@/lib/database";
import type { EngineName } from "@/lib/search/engine";
import { type MarkedDocument, markedDocuments } from "@/lib/search/headlines";
import { find } from "@/lib/search/search";
import { correctSpelling } from "@/lib/search/spelling";
import { stillPublic } from "./published";

/** Something that was found, as it is now. */
export type SearchHit = MarkedDocument;

export interface SearchResult {
  query: SearchQuery;
  /** What was searched instead of the query, where it was misspelt. */
  corrected: string | null;
  total: number;
  engine: EngineName;
  milliseconds: number;
  hits: SearchHit[];
  facets: FacetCounts;
}

/** Answers a query with what is public at this moment. */
export async function search(query: SearchQuery): Promise<SearchResult> {
  const started = performance.now();
  const reader = database();
  const now = await databaseTime(reader);
  const { words, corrected } =
    query.match === "exact"
      ? { words: searchWords(query.q).map((word) => [word]), corrected: null }
      : await correctSpelling(reader, query.q);
  const { match, filters, page, perPage } = query;
  const question = { words, match, filters, sort: sortOf(query), page, perPage, now };
  // A query of signs alone asks for something, and nothing has it.
  const found = query.q !== "" && words.length === 0 ? NOTHING : await find(question);
  const shown = await showable(found.ids, question, now);
  return {
    query,
    corrected,
    total: found.total - (found.ids.length - shown.length),
    engine: found.engine,
    milliseconds: Math.round(performance.now() - started),
    hits: shown,
    facets: found.facets,
  };
}

const NOTHING: Awaited<ReturnType<typeof find>> = {
  total: 0,
  ids: [],
  facets: forEachFacet(() => ({})),
  engine: "postgresql",
};

/** The hits as the database has them now; what is not public any more is left out. */
async function showable(
  ids: readonly string[],
  question: Parameters<typeof markedDocuments>[2],
  now: Date,
): Promise<SearchHit[]> {
  const [documents, open] = await Promise.all([
    markedDocuments(database(), ids, question),
    stillPublic(database(), ids),
  ]);
  return ids.flatMap((id) => {
    const found = documents.get(id);
    if (!found || !open.has(found.document.id)) return [];
    const { document, marked } = found;
    return [{ document: { ...document, status: statusAt(document, now) }, marked }];
  });
}
