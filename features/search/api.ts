import { markedHtml } from "@/domain/search/highlight";
import type { SearchHit, SearchResult } from "./queries/search";

/** The answer of `GET /api/v1/search`. */
export function searchAnswer(result: SearchResult) {
  return {
    query: result.query.q,
    corrected: result.corrected,
    total: result.total,
    page: result.query.page,
    per_page: result.query.perPage,
    engine: result.engine,
    took_ms: result.milliseconds,
    hits: result.hits.map(hitAnswer),
    facets: result.facets,
  };
}

/** Highlights are HTML: `<mark>` around what was found, everything else escaped. */
function hitAnswer({ document, marked }: SearchHit) {
  const { title, summary, body } = marked;
  return {
    type: document.type,
    id: document.subjectId,
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    highlights: {
      ...(title ? { title: markedHtml(title) } : {}),
      ...(summary ? { summary: markedHtml(summary) } : {}),
      ...(body ? { body: markedHtml(body) } : {}),
    },
    url: document.url,
    technology: document.technologies,
    region: document.regions,
    status: document.status,
    evidence: document.evidence,
    buyer: document.buyer,
    suppliers: document.suppliers,
    value: document.value,
    published_at: document.publishedAt,
    closes_at: document.closesAt,
  };
}
