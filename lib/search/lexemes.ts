/**
 * Words as `to_tsquery` reads them. They are folded (letters and digits only), so nothing in them is
 * an operator.
 * @param beginning whether the last word may be only the beginning of one.
 */
export function lexemes(words: readonly string[], operator: "&" | "|", beginning: boolean): string {
  return words
    .map((word, place) =>
      beginning && place === words.length - 1 && word.length > 2
        ? `('${word}' | '${word}':*)`
        : `'${word}'`,
    )
    .join(` ${operator} `);
}
