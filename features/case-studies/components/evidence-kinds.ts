import type { EvidenceView } from "../views";

export type EvidenceKind = EvidenceView["kind"];

interface KindWords {
  kind: EvidenceKind;
  /** In an address. */
  slug: string;
  words: string;
  /** What to attach under it. */
  says: string;
}

export const EVIDENCE_KINDS: readonly KindWords[] = [
  {
    kind: "DOCUMENT",
    slug: "document",
    words: "a document",
    says: "A log, a contract, an invoice, a data file: anything the figure can be checked by",
  },
  {
    kind: "SOURCE",
    slug: "source",
    words: "a published source",
    says: "A report, a committee paper, an article that somebody else published",
  },
  {
    kind: "AWARD_NOTICE",
    slug: "award-notice",
    words: "an award notice",
    says: "A public notice that names you as the supplier",
  },
  {
    kind: "MEASUREMENT",
    slug: "measurement",
    words: "an independent measurement",
    says: "Counts once the public body accepts it as independent",
  },
];

const WORDS: ReadonlyMap<string, string> = new Map(
  EVIDENCE_KINDS.map(({ kind, words }) => [kind, words]),
);

export function evidenceWords(kind: EvidenceKind): string {
  return WORDS.get(kind) ?? kind;
}

export function evidenceOfSlug(slug: string | undefined): EvidenceKind | null {
  return EVIDENCE_KINDS.find((one) => one.slug === slug)?.kind ?? null;
}
