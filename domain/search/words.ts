/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  œ: "oe",
  ß: "ss",
  ł: "l",
  đ: "d",
};

/**
 * A text as it is compared: lower case, without accents, apostrophes and the "s" of possession, everything but letters and
 * digits a space. "Dŵr Cymru’s CON-00309" is "dwr cymru con 00309".
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’ʼ`]s(?!\p{Letter})|\p{Mark}|['’ʼ`]/gu, "")
    .replace(/[æøœßłđ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

/** Words that say nothing by themselves. "it" is not among them: it is what much of this is about. */
const SMALL = new Set(
  "a an and are as at be by for from in into is of on or that the their this to was were with".split(
    " ",
  ),
);

/** No question needs more words than this; the rest is left out. */
export const MOST_WORDS = 12;

/** The words to search for, folded, each once; small ones only where there is nothing else. */
export function searchWords(query: string): string[] {
  const words = [...new Set(fold(query).split(" "))].filter((word) => word !== "");
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** The words of a text that a misspelt one may have meant: three letters or more, and no digits. */
export function spellableWords(text: string): string[] {
  const words = new Set(fold(text).split(" "));
  return [...words].filter((word) => /^\p{Letter}{3,40}$/u.test(word)).sort();
}
