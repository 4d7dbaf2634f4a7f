import type { SearchDocument } from "@/domain/search/document";
import { hasMarks, MARK_CLOSE, MARK_OPEN } from "@/domain/search/highlight";
import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "../database";
import { column, row, rows } from "../rows";
import type { Question } from "./engine";
import { tsQuery } from "./lexemes";
import { DOCUMENT } from "./store";

/** Texts with the found words between `MARK_OPEN` and `MARK_CLOSE`; those without any are left out. */
export interface Marked {
  title?: string;
  summary?: string;
  /** A passage of the rest, where the summary has none of the words. */
  body?: string;
}

export interface MarkedDocument {
  document: SearchDocument;
  marked: Marked;
}

const MARKED = row("documents with the found words marked", {
  id: column.text,
  shown: DOCUMENT,
  title: column.text,
  summary: column.text,
  body: column.text,
});

const { sql } = Prisma;

/**
 * The documents as they are now, by id, with the words of the question marked. Which engine found
 * them makes no difference, so nothing is shown out of an old index.
 */
export async function markedDocuments(
  reader: Reader,
  ids: readonly string[],
  question: Pick<Question, "words" | "match">,
): Promise<Map<string, MarkedDocument>> {
  const query = tsQuery(question);
  if (ids.length === 0) return new Map();
  const tsquery = query === null ? sql`NULL::tsquery` : sql`to_tsquery('search.english', ${query})`;
  const found = await rows(reader, MARKED)`
    SELECT id, shown, ${headline("title", true)} AS title, ${headline("summary", true)} AS summary,
           ${headline("body", false)} AS body
    FROM search.document, (SELECT ${tsquery} AS query) AS asked WHERE id = ANY(${[...ids]})`;
  return new Map(
    found.map(({ id, shown, ...texts }) => [id, { document: shown, marked: onlyMarked(texts) }]),
  );
}

/** Signs that make PostgreSQL take several words for one tag, path or address; they are no words here. */
const SIGNS = "<>/@\\&=%#?:_";
/** Control characters, which no document has (`plain` takes them out). */
const STAND_INS = [...SIGNS].map((_, place) => String.fromCharCode(0x0e + place)).join("");
const ANY_STAND_IN = new RegExp(`[${STAND_INS}]`, "g");

function signsBack(text: string): string {
  return text.replace(ANY_STAND_IN, (sign) => SIGNS[STAND_INS.indexOf(sign)] ?? sign);
}

function headline(field: string, whole: boolean): Prisma.Sql {
  const marks = `StartSel=${MARK_OPEN}, StopSel=${MARK_CLOSE}`;
  const options = whole
    ? `${marks}, HighlightAll=true`
    : `${marks}, MaxFragments=1, MinWords=12, MaxWords=32`;
  return sql`CASE WHEN asked.query IS NULL THEN ''
    ELSE ts_headline('search.english', translate(shown ->> ${field}, ${SIGNS}, ${STAND_INS}), asked.query, ${options}) END`;
}

function onlyMarked({
  title,
  summary,
  body,
}: Record<"title" | "summary" | "body", string>): Marked {
  return {
    ...(hasMarks(title) ? { title: signsBack(title) } : {}),
    ...(hasMarks(summary) ? { summary: signsBack(summary) } : {}),
    ...(!hasMarks(summary) && hasMarks(body) ? { body: signsBack(body) } : {}),
  };
}
