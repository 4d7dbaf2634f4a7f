import type { Standing } from "../evidence/grade";

/** What can be found, in the order in which the page offers it. */
export const SEARCH_TYPES = ["story", "case-study", "supplier", "challenge", "notice"] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** The best standing among the claims of a document; none where it makes no claims. */
export type Evidence = Standing | "none";
export const EVIDENCE: readonly Evidence[] = [
  "measured",
  "confirmed",
  "documented",
  "asserted",
  "lapsed",
  "corrected",
  "disputed",
  "none",
];

/** "case-study:0192…": the type and the id of the row that it is about. */
export type DocumentId = `${SearchType}:${string}`;

/** One thing that can be found. It holds public fields only: whatever is here can be shown to anyone. */
export interface SearchDocument {
  id: DocumentId;
  type: SearchType;
  subjectId: string;
  slug: string;
  url: string;
  title: string;
  /** One or two sentences, shown under the title. */
  summary: string;
  /** Everything else that is searched and not shown whole. */
  body: string;
  /** "2026-077"; null where the type has none. */
  reference: string | null;
  /** The public body that it is about or by. */
  buyer: string | null;
  suppliers: string[];
  /** Slugs of the taxonomy, and their names in the same order. */
  technologies: string[];
  technologyNames: string[];
  /** Codes of `domain/regions`. */
  regions: string[];
  /** A word of `STATUS_WORDS`. */
  status: string;
  evidence: Evidence;
  /** How many outcomes somebody else stands behind, of how many; null where none are claimed. */
  claims: { proven: number; disputed: number; total: number } | null;
  /** How many people a supplier has. */
  people: number | null;
  /** A decimal string and an ISO 4217 code, null if it was not stated; a challenge's is with VAT. */
  value: { amount: string; currency: string | null } | null;
  /** ISO 8601, UTC. */
  publishedAt: string | null;
  closesAt: string | null;
}

/** The parts of an id; null if it names no type that there is. */
export function parseDocumentId(id: string): { type: SearchType; subjectId: string } | null {
  const cut = id.indexOf(":");
  const type = SEARCH_TYPES.find((one) => one === id.slice(0, cut));
  return type ? { type, subjectId: id.slice(cut + 1) } : null;
}

export function documentId(type: SearchType, subjectId: string): DocumentId {
  return `${type}:${subjectId}`;
}

/** Stronger evidence sorts first: 6 for measured down to 0 for none. */
export function strengthOf(evidence: Evidence): number {
  return EVIDENCE.length - 1 - EVIDENCE.indexOf(evidence);
}

/**
 * The status as it is at `now`: an open challenge or notice whose deadline has passed is closed,
 * whether or not the index has heard of it.
 */
export function statusAt(document: SearchDocument, now: Date): string {
  const over = document.closesAt !== null && new Date(document.closesAt) <= now;
  return document.status === "open" && over ? "closed" : document.status;
}
