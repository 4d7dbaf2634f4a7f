import { z } from "zod";
import {
  correctQuery,
  meantWords,
  type Nearby,
  nearestWords,
  slipsForgiven,
  swaps,
} from "@/domain/search/spelling";
import { fold, searchWords } from "@/domain/search/words";
import type { Reader } from "../database";
import { column, row, rows } from "../rows";
import { lexemes } from "./lexemes";

export interface Spelling {
  /** The words to search for, each with what else may stand for it. */
  words: string[][];
  /** What is searched instead of the query; null where it is searched as it was typed. */
  corrected: string | null;
}

const WORD = row("words that no document has", { word: column.text });
const STEMS = row("the stems of words", { stems: column.text });
const CANDIDATE = row("words that are alike", { word: column.text, likeness: z.number() });
const PLACE = row("words that go together", { place: z.int() });

/**
 * Puts a misspelt query right: a word that no document has is replaced by the nearest that a document
 * has together with the other words. Only documents of this moment count, so nothing that was
 * withdrawn is suggested.
 */
export async function correctSpelling(reader: Reader, query: string): Promise<Spelling> {
  const words = searchWords(query);
  const unknown = await unknownWords(reader, words);
  const known = words.filter((word) => !unknown.includes(word)).map((word) => [word]);
  const corrections = new Map<string, string[]>();
  for (const word of unknown.filter((one) => slipsForgiven(one) > 0)) {
    const corrected = await meantBy(reader, word, [...known, ...corrections.values()]);
    if (corrected.length > 0) corrections.set(word, corrected);
  }
  return {
    words: words.map((word) => corrections.get(word) ?? [word]),
    corrected: corrections.size === 0 ? null : correctQuery(query, corrections, fold),
  };
}

/** The words that no document has, the last one not even as the beginning of a word. */
async function unknownWords(reader: Reader, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const queries = words.map((word, place) => lexemes([[word]], "&", place === words.length - 1));
  const unknown = await rows(reader, WORD)`
    SELECT word FROM unnest(${[...words]}::text[], ${queries}::text[]) AS asked(word, query)
    WHERE NOT EXISTS (
      SELECT FROM search.document WHERE vector @@ to_tsquery('search.english', query))`;
  return unknown.map(({ word }) => word);
}

/** The words as Meilisearch holds them. */
export async function stemsOf(reader: Reader, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const [found] = await rows(reader, STEMS)`
    SELECT search.stems(${words.join(" ")}) AS stems`;
  return found?.stems.split(" ") ?? [];
}

/** The words that may have been meant, as far as documents have them; none if nothing is near. */
async function meantBy(
  reader: Reader,
  typed: string,
  known: readonly string[][],
): Promise<string[]> {
  const candidates = await rows(reader, CANDIDATE)`
    SELECT word, likeness FROM search.words_like(${typed})
    UNION
    SELECT word, similarity(word, ${typed})::float8 FROM search.word WHERE word = ANY(${swaps(typed)})`;
  const nearby = nearestWords(typed, candidates);
  const together = await foundWith(reader, nearby, known);
  return meantWords(together.length > 0 ? together : await foundWith(reader, nearby, []));
}

/** The words that a document has together with the known ones. */
async function foundWith(
  reader: Reader,
  nearby: readonly Nearby[],
  known: readonly string[][],
): Promise<Nearby[]> {
  if (nearby.length === 0) return [];
  const queries = nearby.map(({ word }) => lexemes([...known, [word]], "&", false));
  const found = await rows(reader, PLACE)`
    SELECT place::int FROM unnest(${queries}::text[]) WITH ORDINALITY AS asked(query, place)
    WHERE EXISTS (SELECT FROM search.document WHERE vector @@ to_tsquery('search.english', query))`;
  const places = new Set(found.map(({ place }) => place - 1));
  return nearby.filter((_, place) => places.has(place));
}
