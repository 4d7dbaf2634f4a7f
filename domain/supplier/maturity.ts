/** A technology readiness level. */
export type Maturity = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export interface MaturityLevel {
  level: Maturity;
  /** After the number: "9, in daily use". */
  words: string;
  /** What has to be true for a supplier to say so. */
  means: string;
}

/** The nine levels as UK Research and Innovation describes them, in the words of somebody who buys. */
export const MATURITY_LEVELS: readonly MaturityLevel[] = [
  { level: 1, words: "principle seen", means: "The science is known; no use has been worked out." },
  { level: 2, words: "idea worked out", means: "A use is described. Nothing has been built." },
  {
    level: 3,
    words: "shown to be possible",
    means: "An experiment shows that the main part can work.",
  },
  { level: 4, words: "works on the bench", means: "The parts work together where it was made." },
  {
    level: 5,
    words: "tried on real data",
    means: "It works on real data or in a realistic setting.",
  },
  { level: 6, words: "tried with users", means: "A prototype was tried by the people it is for." },
  { level: 7, words: "shown in use", means: "A prototype has worked in a live service." },
  { level: 8, words: "qualified", means: "It is finished, tested and accepted by a customer." },
  { level: 9, words: "in daily use", means: "At least one customer relies on it every day." },
];

/** "9, in daily use". @throws {RangeError} for anything but 1 to 9. */
export function maturityWords(level: number): string {
  const found = MATURITY_LEVELS.find((each) => each.level === level);
  if (!found) throw new RangeError(`${level} is not a technology readiness level`);
  return `${found.level}, ${found.words}`;
}
