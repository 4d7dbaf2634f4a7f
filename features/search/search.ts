import type { SearchDocument } from "@/domain/search/document";
import { statusAt } from "@/domain/search/document";
import type { FacetCounts } from "@/domain/search/facets";
import { hasMarks, withoutMarks } from "@/domain/search/highlight";
import { type SearchQuery, sortOf } from "@/domain/search/question";
import { searchWords } from "@/domain/search/words";
import { database, databaseTime } from "@/lib/database";
import type { EngineName, Marked } from "@/lib/search/engine";
import { find } from "@/lib/search/search";
import { putRight } from "@/lib/search/spelling";
import { readDocuments } from "@/lib/search/store";
import { stillPublic } from "./published";

/** Something that was found, as it is now. */
export interface SearchHit {
  document: SearchDocument;
  /** Texts with the found words marked; a text without any is left out. */
  marked: Partial<Marked>;
}

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
      ? { words: searchWords(query.q), corrected: null }
      : await putRight(reader, query.q);
  const { match, filters, page, perPage } = query;
  const asked = { words, match, filters, sort: sortOf(query), page, perPage, now };
  // A query of signs alone asks for something, and nothing has it.
  const found = query.q !== "" && words.length === 0 ? NOTHING : await find(asked);
  const shown = await showable(found.ids, found.marked, now);
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
  facets: { evidence: {}, type: {}, technology: {}, region: {}, status: {} },
  marked: new Map(),
  engine: "postgresql",
};

/** The hits as the database has them now; what is not public any more is left out. */
async function showable(
  ids: readonly string[],
  marked: ReadonlyMap<string, Marked>,
  now: Date,
): Promise<SearchHit[]> {
  const [documents, open] = await Promise.all([
    readDocuments(database(), ids),
    stillPublic(database(), ids),
  ]);
  return ids.flatMap((id) => {
    const document = documents.get(id);
    if (!document || !open.has(document.id)) return [];
    const status = statusAt(document, now);
    return [{ document: { ...document, status }, marked: trueMarks(marked.get(id), document) }];
  });
}

/** Only marks on what the document says today: the engine may have read yesterday's text. */
function trueMarks(marked: Marked | undefined, document: SearchDocument): Partial<Marked> {
  if (!marked) return {};
  const fits = {
    title: withoutMarks(marked.title) === document.title,
    summary: withoutMarks(marked.summary) === document.summary,
    body: document.body.includes(withoutMarks(marked.body).trim()),
  };
  const of = (field: keyof Marked) =>
    fits[field] && hasMarks(marked[field]) ? { [field]: marked[field] } : {};
  const summary = of("summary");
  // A passage of the rest is for what title and summary leave unexplained.
  return { ...of("title"), ...summary, ...("summary" in summary ? {} : of("body")) };
}
