/** A word that there is, and how alike it is to the one that was typed, 0 to 1. */
export interface Candidate {
  word: string;
  likeness: number;
}

/** How many slips are forgiven in a word: none under four letters, one under eight, else two. */
export function slipsForgiven(word: string): number {
  const letters = [...word].length;
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * How many slips lie between two words: a letter too many, missing or wrong, or two neighbours
 * swapped (optimal string alignment).
 */
export function slipsBetween(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}

/** A word that may have been meant. */
export interface Nearby extends Candidate {
  slips: number;
}

/** The words that may have been meant, the likeliest first. */
export function nearestWords(typed: string, candidates: readonly Candidate[], most = 12): Nearby[] {
  const forgiven = slipsForgiven(typed);
  return candidates
    .map((candidate) => ({ ...candidate, slips: slipsBetween(typed, candidate.word) }))
    .filter(({ slips }) => slips > 0 && slips <= forgiven)
    .sort((a, b) => a.slips - b.slips || b.likeness - a.likeness || a.word.localeCompare(b.word))
    .slice(0, most);
}

/** The word with each two neighbours swapped: a slip that shared trigrams do not show. */
export function swaps(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, place) => {
    const swapped = [...letters];
    swapped[place] = letter;
    swapped[place + 1] = letters[place] ?? "";
    return swapped.join("");
  });
}

/** As many words are asked for in place of one where nothing tells which was meant. */
const MOST_MEANT = 3;

/** Of the nearby words those with the fewest slips: nothing tells which of them was meant. */
export function meantWords(nearby: readonly Nearby[]): string[] {
  const fewest = Math.min(...nearby.map(({ slips }) => slips));
  return nearby
    .filter(({ slips }) => slips === fewest)
    .slice(0, MOST_MEANT)
    .map(({ word }) => word);
}

/**
 * The query with misspelt words put right and everything else as it was typed.
 * @param corrections from folded words to the ones that may have been meant: "contract or contact".
 * @param foldWord how a typed word is folded; the same as made the keys.
 */
export function correctQuery(
  query: string,
  corrections: ReadonlyMap<string, readonly string[]>,
  foldWord: (word: string) => string,
): string {
  return query.replace(
    /[\p{Letter}\p{Number}\p{Mark}'’]+/gu,
    (typed) => corrections.get(foldWord(typed))?.join(" or ") ?? typed,
  );
}
