/** Latin letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ŧ: "t",
};

const LONGEST = 80;

/**
 * The last part of an address, made from a title: "Damp in council homes" is "damp-in-council-homes".
 * Accents of Latin letters go ("Dŵr Cymru" is "dwr-cymru"), apostrophes go, "&" is "and"; letters and
 * digits of other scripts stay. At most 80 characters, cut between words where it can be.
 * @param fallback what to use when nothing of the title is left.
 */
export function slugify(title: string, fallback = "untitled"): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin}[\u0300-\u036f]*)[\u0300-\u036f]/gu, "")
    .replace(/[æđðħıłøœßþŧ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFC")
    .replace(/['’ʼ`]/g, "")
    .replace(/&/g, " and ")
    .split(/[^\p{Letter}\p{Number}\p{Mark}]+/u)
    .filter((word) => word !== "");
  return shorten(words) || fallback;
}

function shorten(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  let slug = [...first].slice(0, LONGEST).join("");
  for (const word of rest) {
    if ([...slug, ...word].length + 1 > LONGEST) break;
    slug += `-${word}`;
  }
  return slug;
}
