export type BlockerKind =
  | "DATA"
  | "LEGACY"
  | "SKILLS"
  | "PROCUREMENT"
  | "IDENTITY_AND_STANDARDS"
  | "CULTURE"
  | "FUNDING";

export interface BlockerWords {
  kind: BlockerKind;
  /** What people see, and, in small letters with hyphens, what stands in an address. */
  words: string;
  /** What belongs under it, to choose by. */
  means: string;
}

/** What got in the way once. */
export interface Blocker {
  kind: BlockerKind;
  what: string;
  /** Empty while it has not been overcome. */
  overcameBy: string;
  whoCanChange: string;
}

/** Of one case study, challenge or story. */
export const MOST_BLOCKERS = 12;

/** Where a blocker was met, as it stands in an address. */
export const BLOCKER_SOURCES = ["case-study", "challenge", "story"] as const;
export type BlockerSource = (typeof BLOCKER_SOURCES)[number];

export const SOURCE_WORDS: Readonly<Record<BlockerSource, { one: string; many: string }>> = {
  "case-study": { one: "Case study", many: "Case studies" },
  challenge: { one: "Challenge", many: "Challenges" },
  story: { one: "Story", many: "Stories" },
};

/** The page on which a blocker was met. */
export function metAt(source: BlockerSource, slug: string): string {
  const folder = { "case-study": "case-studies", challenge: "challenges", story: "stories" };
  return `/${folder[source]}/${slug}`;
}

/** A blocker in a sentence, for comparing versions: "Data: it was locked away. Overcome by: …". */
export function blockerSentence({ kind, what, overcameBy, whoCanChange }: Blocker): string {
  const rest = [
    overcameBy ? `Overcome by: ${ended(overcameBy)}` : "Not overcome.",
    ...(whoCanChange ? [`Who can change it: ${ended(whoCanChange)}`] : []),
  ];
  return [`${blockerWords(kind)}: ${ended(what)}`, ...rest].join(" ");
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What gets in the way of a project, by kind: one vocabulary for case studies, challenges, stories and the register. */
export const BLOCKERS: readonly BlockerWords[] = [
  { kind: "DATA", words: "Data", means: "Missing, wrong, locked away or of unknown quality" },
  {
    kind: "LEGACY",
    words: "Legacy",
    means: "An older system that could not be reached or changed",
  },
  { kind: "SKILLS", words: "Skills", means: "Nobody who could run it, judge it or take it over" },
  { kind: "PROCUREMENT", words: "Procurement", means: "Terms, routes or timetables of buying" },
  {
    kind: "IDENTITY_AND_STANDARDS",
    words: "Identity and standards",
    means: "No agreed way to say who or what is meant, or to exchange it",
  },
  { kind: "CULTURE", words: "Culture", means: "Trust, habit, or who is allowed to decide" },
  { kind: "FUNDING", words: "Funding", means: "No money, or money of the wrong kind or year" },
];

export const BLOCKER_KINDS = BLOCKERS.map(({ kind }) => kind);

const WORDS: ReadonlyMap<string, string> = new Map(
  BLOCKERS.map(({ kind, words }) => [kind, words]),
);

/** "Identity and standards" */
export function blockerWords(kind: BlockerKind): string {
  return WORDS.get(kind) ?? kind;
}

/** "identity-and-standards", for an address. */
export function blockerSlug(kind: BlockerKind): string {
  return blockerWords(kind).toLowerCase().replaceAll(" ", "-");
}

/** The kind that an address names; null if it names none. */
export function blockerOfSlug(slug: string): BlockerKind | null {
  return BLOCKER_KINDS.find((kind) => blockerSlug(kind) === slug) ?? null;
}
