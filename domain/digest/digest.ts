import type { Standing } from "../evidence/grade";

/** What a digest tells of, in the order in which it does. */
export const DIGEST_KINDS = [
  "confirmed",
  "corrected",
  "disputed",
  "lapsed",
  "story",
  "endorsed",
  "adopted",
  "asked",
  "published",
  "awarded",
] as const;

export type DigestKind = (typeof DIGEST_KINDS)[number];

export const KIND_WORDS: Readonly<Record<DigestKind, string>> = {
  confirmed: "Newly confirmed",
  corrected: "Corrected",
  disputed: "Disputed",
  lapsed: "Confirmation lapsed",
  story: "New story",
  endorsed: "Championed",
  adopted: "Reused by another body",
  asked: "The market is asked",
  published: "Challenge published",
  awarded: "Challenge awarded",
};

/** One thing that happened. */
export interface DigestEvent {
  /** Its own for good: what it is about, and what happened to it. */
  key: string;
  kind: DigestKind;
  at: Date;
  /** Ids of the technologies and organisations that it concerns. */
  concerns: readonly string[];
  /** Of the page that it leads to. */
  title: string;
  path: string;
  /** What happened, as sentences or figures: one a line. */
  lines: readonly string[];
  /** Of an outcome. */
  standing?: Standing;
}

/** A technology, a public body or a supplier that somebody follows. */
export interface DigestSubject {
  id: string;
  name: string;
  path: string;
}

export interface DigestSection extends DigestSubject {
  events: DigestEvent[];
}

/**
 * What happened, under what it concerns: each thing once, under the first of what is followed that it
 * concerns, so that nobody reads it twice. In the order of the kinds, then of time. What nothing
 * happened to is left out.
 * @param followed in the order in which they are to be read.
 */
export function digestSections(
  followed: readonly DigestSubject[],
  events: readonly DigestEvent[],
): DigestSection[] {
  const reported = new Set<string>();
  return followed.flatMap((subject) => {
    const own = events
      .filter(({ key, concerns }) => concerns.includes(subject.id) && !reported.has(key))
      .toSorted(inOrder);
    for (const { key } of own) reported.add(key);
    return own.length > 0 ? [{ ...subject, events: own }] : [];
  });
}

export function countEvents(sections: readonly DigestSection[]): number {
  return sections.reduce((total, { events }) => total + events.length, 0);
}

function inOrder(one: DigestEvent, other: DigestEvent): number {
  return (
    DIGEST_KINDS.indexOf(one.kind) - DIGEST_KINDS.indexOf(other.kind) ||
    one.at.getTime() - other.at.getTime() ||
    one.key.localeCompare(other.key)
  );
}
