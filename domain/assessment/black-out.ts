/** What stands for a name that is hidden. */
const BLACK = "█████";

/** What companies end their names in: left out or written otherwise by everybody. */
const LEGAL_FORMS = new Set([
  "cic",
  "company",
  "cooperative",
  "group",
  "holdings",
  "inc",
  "limited",
  "llp",
  "lp",
  "ltd",
  "plc",
  "uk",
]);

/** Shorter than this, a single word is as likely something else. */
const LEAST_LETTERS = 4;

const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const NO_LETTER_AFTER = String.raw`(?![\p{L}\p{N}])`;
/** Between the words of a name: spaces of any kind, hyphens, dots, brackets, signs that nobody sees. */
const BETWEEN = String.raw`[^\p{L}\p{N}]{1,5}`;
const MAY_BE_BETWEEN = String.raw`[^\p{L}\p{N}]{0,5}`;
/** Accents, apostrophes of any kind and signs that nobody sees: between two letters of a word. */
const MAY_BE_WITHIN = String.raw`[\p{M}\p{Cf}'’‘ʼ]*`;

/** Web and e-mail addresses. */
const ADDRESS = /[^\s<>()"“”]+(?:@|:\/\/|\.\p{L}{2})[^\s<>()"“”]*/gu;

/**
 * The text with every mention of a supplier's name blacked out, for who must not know it: the whole name, the name
 * without its legal form, and its first word where that is written with a capital; with or without accents, with any
 * apostrophe, "and" for "&", however it is spaced; at word boundaries alone; and every address that holds the name.
 * What an answer says of its supplier in other words it cannot hide.
 */
export function withoutName(text: string, name: string): string {
  const { patterns, address } = formsOf(name);
  let told = text.normalize("NFD");
  if (address) told = told.replace(ADDRESS, (one) => (address(one) ? BLACK : one));
  for (const pattern of patterns) told = told.replace(pattern, BLACK);
  return told.normalize("NFC");
}

/** The first mention of a name in a text, as it is written there: in any form that would be blacked out. Null without. */
export function mentionOf(text: string, name: string): string | null {
  const { patterns, address } = formsOf(name);
  const told = text.normalize("NFD");
  const addressed = address && (told.match(ADDRESS) ?? []).find(address);
  const written = patterns.flatMap((pattern) => told.match(pattern) ?? [])[0];
  return (written ?? addressed)?.normalize("NFC") ?? null;
}

/** Where a name is written in whole, with or without its legal form, as it is written there. Null where it is not. */
export function wholeMentionOf(text: string, name: string): string | null {
  const told = text.normalize("NFD");
  const found = wholeForms(wordsOf(name)).flatMap((form) => told.match(patternOf(form)) ?? [])[0];
  return found?.normalize("NFC") ?? null;
}

/** The words of a name or a text, folded, one space around each: a quick look before a slow one. */
export function foldedWords(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

/** The words of a name without its legal form, folded as `foldedWords` does. */
export function foldedName(name: string): string {
  return ` ${withoutLegalForm(wordsOf(name)).join(" ")} `;
}

/** How a name is written in words, and whether an address holds it; nothing of a name without letters. */
function formsOf(name: string) {
  const words = wordsOf(name);
  const bare = withoutLegalForm(words);
  const [first = ""] = bare;
  const compact = bare.filter((word) => word !== "&").join("");
  if (compact === "") return { patterns: [], address: null };
  const forms = wholeForms(words);
  return {
    patterns: [...forms.map(patternOf), ...(isTelling(first) ? [capitalised(first)] : [])],
    address: (address: string) => namesIn(address, compact, first),
  };
}

function wholeForms(words: readonly string[]): (readonly string[])[] {
  return [words, withoutLegalForm(words)].filter((form) => form.join("").length >= LEAST_LETTERS);
}

/** "Marlpit’s & Sön Ltd." as ["marlpits", "&", "son", "ltd"]. */
function wordsOf(name: string): string[] {
  return plain(name)
    .replaceAll("&", " & ")
    .split(/[\s\p{Pd}._]+/u)
    .map((word) => (word === "and" ? "&" : word.replace(/[^\p{L}\p{N}&]/gu, "")))
    .filter((word) => word !== "");
}

function withoutLegalForm(words: readonly string[]): string[] {
  const last = words.findLastIndex((word, place) => place === 0 || !LEGAL_FORMS.has(word));
  return words.slice(0, last + 1);
}

/** In lower case, without accents, apostrophes and signs that nobody sees. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ]/gu, "")
    .toLowerCase();
}

function isTelling(word: string): boolean {
  return word.length >= LEAST_LETTERS && !LEGAL_FORMS.has(word);
}

function patternOf(words: readonly string[]): RegExp {
  const parts = words.map((word) => (word === "&" ? "(?:&|and)" : lettersOf(word)));
  const inside = parts.join(words.includes("&") ? MAY_BE_BETWEEN : BETWEEN);
  return new RegExp(`${NO_LETTER_BEFORE}${inside}(?:['’‘ʼ][sS])?\\p{M}*${NO_LETTER_AFTER}`, "giu");
}

/** A word where it begins with a capital, or is all in capitals. */
function capitalised(word: string): RegExp {
  const [head = "", ...rest] = word;
  const tail = rest.map((letter) => `${MAY_BE_WITHIN}[${letter}${letter.toUpperCase()}]`).join("");
  return new RegExp(
    `${NO_LETTER_BEFORE}${head.toUpperCase()}${tail}(?:['’‘ʼ][sS])?\\p{M}*${NO_LETTER_AFTER}`,
    "gu",
  );
}

function lettersOf(word: string): string {
  return [...word].join(MAY_BE_WITHIN);
}

/** Whether an address holds the name: all of it in one, or its first word. */
function namesIn(address: string, compact: string, first: string): boolean {
  const letters = plain(address).replace(/[^\p{L}\p{N}]/gu, "");
  return (
    (compact.length >= LEAST_LETTERS && letters.includes(compact)) ||
    (isTelling(first) && letters.includes(first))
  );
}
