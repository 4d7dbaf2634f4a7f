/** Only `defineLetter` has this sign, so that no letter is written outside of the catalogue. It is not sent along. */
const CATALOGUED = Symbol("written by an entry of the catalogue");

/** What a letter says: plain sentences, and at most one link to act on. */
export interface LetterWords {
  subject: string;
  paragraphs: string[];
  /** A path on this site ("/account"), and what one does there. */
  link?: { label: string; path: string };
  /** The six digits of a sign-in, set large. */
  code?: string;
  /** Parts with headings, after the paragraphs: what a digest tells. Paths on this site. */
  sections?: LetterSection[];
  /** For a letter that comes again and again: the paths that end it, and what that is called. */
  stop?: { label: string; page: string; oneClick: string };
}

export interface LetterSection {
  heading: string;
  path: string;
  entries: { kind: string; title: string; path: string; lines: string[] }[];
}

export interface Letter extends LetterWords {
  readonly [CATALOGUED]: true;
}

/** The values with which a letter is looked at and tested: the least and the most that the forms allow. */
export const LENGTHS = ["shortest", "longest"] as const;
export type Length = (typeof LENGTHS)[number];

/** An entry of the catalogue as whoever looks through all of them sees it. */
export interface ListedLetter {
  /** Who gets it. */
  to: string;
  /** What it is for, after "so that". */
  why: string;
  example(length: Length): Letter;
}

/** An entry of the catalogue: a letter that is written from these facts. */
export interface LetterKind<Facts> extends ListedLetter {
  readonly write: (facts: Facts) => Letter;
}

interface Entry<Facts> {
  to: string;
  why: string;
  write: (facts: Facts) => LetterWords;
  examples: Record<Length, NoInfer<Facts>>;
}

/** One letter of the catalogue. Its subject is on one line, whatever was typed into a title. */
export function defineLetter<Facts>({ to, why, write, examples }: Entry<Facts>): LetterKind<Facts> {
  const compose = (facts: Facts): Letter => {
    const words = write(facts);
    return { ...words, subject: words.subject.replace(/\s+/g, " "), [CATALOGUED]: true };
  };
  return { to, why, write: compose, example: (length) => compose(examples[length]) };
}
