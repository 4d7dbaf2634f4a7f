import { createHash } from "node:crypto";
import { strengthOf } from "@/domain/search/document";
import type { FacetName } from "@/domain/search/facets";
import { valuesByFacet } from "@/domain/search/tokens";
import type { StemmedDocument } from "./store";

/** A document as Meilisearch holds it: the values of its facets by their names, and the rest. */
export interface Entry extends Record<FacetName, string[]> {
  /** The id with "_" for ":", which Meilisearch does not take in a primary key. */
  key: string;
  id: string;
  strength: number;
  /** Milliseconds since 1970; null sorts last. */
  published: number | null;
  /** Stems, since Meilisearch knows only whole words. */
  title: string;
  names: string;
  summary: string;
  body: string;
  /** Tells whether an entry is still what the database says. */
  print: string;
}

export function keyOf(id: string): string {
  return id.replace(":", "_");
}

export function entryOf({ shown, facets, ...stems }: StemmedDocument): Entry {
  const { id, evidence, publishedAt } = shown;
  const entry = {
    ...valuesByFacet(facets),
    ...stems,
    key: keyOf(id),
    id,
    strength: strengthOf(evidence),
    published: publishedAt === null ? null : Date.parse(publishedAt),
  };
  return { ...entry, print: createHash("sha256").update(JSON.stringify(entry)).digest("hex") };
}
