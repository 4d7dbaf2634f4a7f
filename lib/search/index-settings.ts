import { createHash, randomBytes } from "node:crypto";
import type { Settings } from "meilisearch";
import { FACET_NAMES } from "@/domain/search/facets";

/** How Meilisearch searches. They name every field of an `Entry` that a question can be about. */
export const SETTINGS: Settings = {
  searchableAttributes: ["title", "names", "summary", "body"],
  filterableAttributes: ["id", ...FACET_NAMES],
  sortableAttributes: ["published", "strength"],
  // An order that somebody asked for goes before everything.
  rankingRules: [
    "sort",
    "words",
    "typo",
    "proximity",
    "attribute",
    "exactness",
    "strength:desc",
    "published:desc",
  ],
  // A misspelt word is put right before it is asked for; a right one has no use for its neighbours.
  typoTolerance: { enabled: false },
  pagination: { maxTotalHits: 1_000_000 },
  faceting: { maxValuesPerFacet: 300 },
};

/** What the names of all indexes of this installation begin with. @param mark its own. */
export function ourPrefix(mark: string): string {
  return `proven-${mark}-`;
}

/** What the name of an index with these settings begins with: other settings, another name. */
export function settingsPrefix(mark: string, settings = SETTINGS): string {
  const print = createHash("sha256").update(JSON.stringify(settings)).digest("hex").slice(0, 8);
  return `${ourPrefix(mark)}${print}-`;
}

/** A name for a new index with the settings of today. */
export function newIndexName(mark: string): string {
  return settingsPrefix(mark) + randomBytes(4).toString("hex");
}
