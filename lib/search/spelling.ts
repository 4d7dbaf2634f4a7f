import {
  type Candidate,
  correctQuery,
  nearestWords,
  slipsForgiven,
  swaps,
} from "@/domain/search/spelling";
import { fold, searchWords } from "@/domain/search/words";
import type { Reader } from "../database";
import { lexemes } from "./lexemes";

export interface Spelling {
  words: string[];
  /** What is searched instead of the query; null where it is searched as it was typed. */
  corrected: string | null;
}

/**
 * Puts a misspelt query right: a word that no document has is replaced by the nearest one that a
 * document has together with the other words. Only documents of this moment count, so nothing that
 * was withdrawn is suggested.
 */
export async function putRight(reader: Reader, query: string): Promise<Spelling> {
  const words = searchWords(query);
  const unknown = await unknownWords(reader, words);
  const corrections = new Map<string, string>();
  for (const word of unknown.filter((one) => slipsForgiven(one) > 0)) {
    const known = words.filter((one) => !unknown.includes(one)).concat(...corrections.values());
    const meant = await nearest(reader, word, known);
    if (meant) corrections.set(word, meant);
  }
  if (corrections.size === 0) return { words, corrected: null };
  return {
    words: [...new Set(words.map((word) => corrections.get(word) ?? word))],
    corrected: correctQuery(query, corrections, fold),
  };
}

/** The words that no document has, the last one not even as the beginning of a word. */
async function unknownWords(reader: Reader, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const queries = words.map((word, place) => lexemes([word], "&", place === words.length - 1));
  const rows = await reader.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${[...words]}::text[], ${queries}::text[]) AS asked(word, query)
    WHERE NOT EXISTS (
      SELECT FROM search.document WHERE vector @@ to_tsquery('search.english', query))`;
  return rows.map(({ word }) => word);
}

async function nearest(
  reader: Reader,
  typed: string,
  known: readonly string[],
): Promise<string | null> {
  const candidates = await reader.$queryRaw<Candidate[]>`
    SELECT word, likeness FROM search.words_like(${typed})
    UNION
    SELECT word, similarity(word, ${typed})::float8 FROM search.word WHERE word = ANY(${swaps(typed)})`;
  const nearby = nearestWords(typed, candidates);
  const together = await firstWith(reader, nearby, known);
  return together ?? (known.length > 0 ? await firstWith(reader, nearby, []) : null);
}

/** The first candidate that a document has together with the known words. */
async function firstWith(
  reader: Reader,
  candidates: readonly Candidate[],
  known: readonly string[],
): Promise<string | null> {
  if (candidates.length === 0) return null;
  const queries = candidates.map(({ word }) => lexemes([...known, word], "&", false));
  const [row] = await reader.$queryRaw<{ place: number }[]>`
    SELECT place::int FROM unnest(${queries}::text[]) WITH ORDINALITY AS asked(query, place)
    WHERE EXISTS (SELECT FROM search.document WHERE vector @@ to_tsquery('search.english', query))
    ORDER BY place LIMIT 1`;
  return row ? (candidates[row.place - 1]?.word ?? null) : null;
}
