import { createHash } from "node:crypto";
import { z } from "zod";
import {
  documentId,
  EVIDENCE,
  SEARCH_TYPES,
  type SearchDocument,
  type SearchType,
  strengthOf,
} from "@/domain/search/document";
import { FACET_NAMES, FACETS } from "@/domain/search/facets";
import { tokensOf } from "@/domain/search/tokens";
import { fold, spellableWords } from "@/domain/search/words";
import { Prisma } from "@/generated/prisma/client";
import type { Reader, Transaction } from "../database";
import { column, row, rows } from "../rows";

/**
 * A document as it was stored. What is added to it has a default, since those stored before lack it until the index
 * is compared or built anew.
 */
export const DOCUMENT = z.object({
  id: z.templateLiteral([z.enum(SEARCH_TYPES), ":", column.text]),
  type: z.enum(SEARCH_TYPES),
  subjectId: column.text,
  slug: column.text,
  url: column.text,
  title: column.text,
  summary: column.text,
  body: column.text,
  reference: column.text.nullable(),
  buyer: column.text.nullable(),
  suppliers: column.texts,
  technologies: column.texts,
  technologyNames: column.texts,
  regions: column.texts,
  status: column.text,
  evidence: z.enum(EVIDENCE),
  claims: z
    .object({ proven: column.count, disputed: column.count, total: column.count })
    .nullable(),
  people: column.count.nullable(),
  value: z.object({ amount: column.text, currency: column.text.nullable() }).nullable(),
  publishedAt: column.text.nullable(),
  closesAt: column.text.nullable(),
}) satisfies z.ZodType<SearchDocument>;

const DOCUMENT_ID = row("the ids of documents", { id: column.text });

/**
 * Writes a document into the table that every engine follows. What is unchanged is not written, so
 * that nothing follows from it.
 */
export async function writeDocument(tx: Transaction, document: SearchDocument): Promise<void> {
  const names = [...namesIn(document), ...document.technologyNames].join(" ");
  await tx.$executeRaw`
    INSERT INTO search.document AS held
      (id, facets, strength, published_at, closes_at, shown,
       title_words, name_words, summary_words, body_words)
    VALUES
      (${document.id}, ${tokensOf(document)}, ${strengthOf(document.evidence)},
       ${instant(document.publishedAt)}, ${instant(document.closesAt)},
       ${JSON.stringify(document)}::jsonb, ${fold(document.title)},
       ${fold(`${names} ${document.reference ?? ""}`)}, ${fold(document.summary)},
       ${fold(document.body)})
    ON CONFLICT (id) DO UPDATE SET
      facets = excluded.facets, strength = excluded.strength,
      published_at = excluded.published_at, closes_at = excluded.closes_at, shown = excluded.shown,
      title_words = excluded.title_words, name_words = excluded.name_words,
      summary_words = excluded.summary_words, body_words = excluded.body_words
    WHERE (held.shown, held.facets) IS DISTINCT FROM (excluded.shown, excluded.facets)`;
  const { title, summary, body } = document;
  await tx.$executeRaw`
    INSERT INTO search.word SELECT unnest(${spellableWords(`${title} ${summary} ${names} ${body}`)}::text[])
    ON CONFLICT DO NOTHING`;
}

/**
 * Takes something out of the search in the transaction that makes it private: from the commit on no
 * engine finds, counts or suggests it. For the commands that unpublish, withdraw or delete.
 */
export async function withdrawFromSearch(
  tx: Transaction,
  type: SearchType,
  subjectId: string,
): Promise<void> {
  await removeDocuments(tx, [documentId(type, subjectId)]);
}

export async function removeDocuments(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM search.document WHERE id = ANY(${[...ids]})`;
}

/** The ids of all documents, or of those of one type. */
export async function documentIds(reader: Reader, type?: SearchType): Promise<string[]> {
  const only = type ? Prisma.sql`WHERE starts_with(id, ${documentId(type, "")})` : Prisma.empty;
  const found = await rows(reader, DOCUMENT_ID)`SELECT id FROM search.document ${only}`;
  return found.map(({ id }) => id);
}

/** The facets and their values, by a print of them: documents of other facets are to be made anew. */
const FACETS_PRINT = createHash("sha256")
  .update(JSON.stringify(FACET_NAMES.map((name) => [name, FACETS[name].words])))
  .digest("hex");

const WRITTEN = row("the facets that documents were written with", {
  print: column.text.nullable(),
});

/** Whether every document was written since the facets are what they are. */
export async function facetsAreWritten(reader: Reader): Promise<boolean> {
  const [found] = await rows(reader, WRITTEN)`SELECT facets_print AS print FROM search.self`;
  return found?.print === FACETS_PRINT;
}

/** Every document was written with the facets of today. */
export async function noteFacetsWritten(tx: Transaction): Promise<void> {
  await tx.$executeRaw`UPDATE search.self SET facets_print = ${FACETS_PRINT}`;
}

const STEMMED_DOCUMENT = row("documents as stems", {
  shown: DOCUMENT,
  /** As `tokensOf` has them. */
  facets: column.texts,
  title: column.text,
  names: column.text,
  summary: column.text,
  body: column.text,
});

/** A document with its facets, and its words as stems. */
export type StemmedDocument = z.output<typeof STEMMED_DOCUMENT>;

const STEMMED = Prisma.sql`
  SELECT shown, facets, search.stems(title_words) AS title, search.stems(name_words) AS names,
         search.stems(summary_words) AS summary, search.stems(body_words) AS body
  FROM search.document`;

/** A page of all documents in the order of their ids, after the one named. */
export function stemmedAfter(
  reader: Reader,
  after: string,
  limit: number,
): Promise<StemmedDocument[]> {
  return rows(reader, STEMMED_DOCUMENT)`${STEMMED} WHERE id > ${after} ORDER BY id LIMIT ${limit}`;
}

export function stemmedDocuments(
  reader: Reader,
  ids: readonly string[],
): Promise<StemmedDocument[]> {
  return rows(reader, STEMMED_DOCUMENT)`${STEMMED} WHERE id = ANY(${[...ids]})`;
}

/** Forgets words that no document has any more. */
export async function pruneWords(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM search.word WHERE NOT EXISTS (
      SELECT FROM search.document WHERE vector @@ to_tsquery('search.english', word))`;
}

function namesIn({ buyer, suppliers }: SearchDocument): string[] {
  return [...(buyer ? [buyer] : []), ...suppliers];
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
