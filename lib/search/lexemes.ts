import type { Question } from "./engine";

/** A question as PostgreSQL asks it; null if it has no words. */
export function tsQuery({ words, match }: Pick<Question, "words" | "match">): string | null {
  if (words.length === 0) return null;
  return lexemes(words, match === "any" ? "|" : "&", match !== "exact");
}

/**
 * Words as `to_tsquery` reads them. They are folded (letters and digits only), so nothing in them is
 * an operator.
 * @param words each with what else may stand for it.
 * @param beginning whether the last word may be only the beginning of one.
 */
export function lexemes(
  words: readonly (readonly string[])[],
  operator: "&" | "|",
  beginning: boolean,
): string {
  return words
    .map((group, place) => anyOf(group, beginning && place === words.length - 1))
    .join(` ${operator} `);
}

function anyOf(group: readonly string[], beginning: boolean): string {
  const forms = group.flatMap((word) =>
    beginning && word.length > 2 ? [`'${word}'`, `'${word}':*`] : [`'${word}'`],
  );
  return `(${forms.join(" | ")})`;
}
