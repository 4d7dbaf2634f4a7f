import { foldedName, foldedWords, mentionOf, wholeMentionOf } from "../assessment/black-out";
import { formatMoney } from "../format/money";

/** An organisation or a person, and what the refusal calls them: "who asked", "a supplier that replied". */
export interface Named {
  name: string;
  as: string;
}

/**
 * What a text that goes public may not say, as far as whoever writes it may know it themselves: a refusal would tell
 * them the rest.
 */
export interface KnownNames {
  /** Known to have asked, replied or responded: found in every form, short ones and initials too. */
  suppliers: readonly Named[];
  /** Every supplier with a public page: found where the name is written in whole. */
  listed: readonly string[];
  people: readonly Named[];
  /** Of responses, in pence. */
  prices: readonly bigint[];
}

/** What a text names, as it is written there, and what that is. */
export interface Mention {
  words: string;
  as: string;
}

/** The first thing that a text names and may not. Null where there is none. */
export function namedIn(text: string, known: KnownNames): Mention | null {
  return (
    first(known.suppliers, ({ name }) => mentionOf(text, name) ?? initialsIn(text, name)) ??
    first(known.people, ({ name }) => personIn(text, name)) ??
    listedIn(text, known.listed) ??
    priceIn(text, known.prices)
  );
}

/**
 * What is wrong with texts that go public, by field; empty where they name nothing.
 * @param before what everybody reads already in the same fields: what it names may be said again.
 */
export function namingProblems(
  texts: Readonly<Record<string, string>>,
  known: KnownNames,
  before: Readonly<Record<string, string>> = {},
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const found = namedIn(text, withoutSaid(known, before[field] ?? ""));
      if (!found) return [];
      const says = `This names ${found.as}, “${found.words}”. Take it out, or tick that it means something else`;
      return [[field, [says]]];
    }),
  );
}

function first<One extends Named>(
  all: readonly One[],
  find: (one: One) => string | null,
): Mention | null {
  for (const one of all) {
    const words = find(one);
    if (words !== null) return { words, as: one.as };
  }
  return null;
}

/** Initials of fewer words are as likely something else. */
const LEAST_INITIALS = 3;

function initialsIn(text: string, name: string): string | null {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map(([initial = ""]) => initial).join("");
  if (words.length < LEAST_INITIALS) return null;
  const found = text.split(/[^\p{L}\p{N}]+/u).includes(initials);
  return found ? initials : null;
}

const LEAST_LISTED_LETTERS = 4;

/**
 * A supplier with a public page, where its name stands in whole and with capitals, as names do. One word alone counts
 * where no sentence begins with it: of thousands of names many are words.
 */
function listedIn(text: string, listed: readonly string[]): Mention | null {
  const folded = foldedWords(text);
  for (const name of listed) {
    const bare = foldedName(name);
    if (bare.trim().length < LEAST_LISTED_LETTERS || !folded.includes(bare)) continue;
    const words = wholeMentionOf(text, name);
    if (words === null || !looksLikeName(words, text)) continue;
    return { words, as: "a supplier" };
  }
  return null;
}

const STARTS_SENTENCE = /(?:^|[.!?:;\n•*–-]\s*)$/u;

function looksLikeName(words: string, text: string): boolean {
  const parts = words.split(/[^\p{L}\p{N}'’‘ʼ]+/u).filter((part) => part !== "");
  if (!parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part) || SMALL.has(part))) return false;
  if (parts.length > 1) return true;
  return !STARTS_SENTENCE.test(text.slice(0, text.indexOf(words)));
}

/** Words that stay small within a name. */
const SMALL = new Set(["and", "of", "the", "for", "in", "at", "on"]);

const TITLES = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)";

/** A person by the whole name, or by a title and the surname. A name of one word is as likely something else. */
function personIn(text: string, name: string): string | null {
  const words = name.trim().split(/\s+/u);
  const surname = words.at(-1) ?? "";
  if (words.length < 2) return null;
  const whole = wholeMentionOf(text, name);
  if (whole !== null) return whole;
  const letters = surname.replace(/[^\p{L}\p{M}'’-]/gu, "");
  if (letters === "") return null;
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])${TITLES}\\.?\\s+${letters}(?![\\p{L}\\p{N}])`, "u").exec(
      text,
    )?.[0] ?? null
  );
}

const AMOUNT =
  /(£\s?|GBP\s?)?(?<![\p{L}\p{N}.,])(\d{1,3}(?:[,\s]\d{3})+|\d+)(\.\d{1,3})?(?:\s?(k|K|thousand|m|million)(?![\p{L}\p{N}]))?(?:\s?(?:pounds|GBP)(?![\p{L}\p{N}]))?(?![\p{L}\p{N}%])/gu;

const SCALE: Readonly<Record<string, number>> = {
  k: 1_000,
  K: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  million: 1_000_000,
};

/** A number with fewer digits, and no sign that it is money, is as likely something else. */
const LEAST_DIGITS = 4;

/** A price as people write it: "£84,000", "84 000", "£84k", "0.084 million"; also rounded, where it is written short. */
function priceIn(text: string, prices: readonly bigint[]): Mention | null {
  if (prices.length === 0) return null;
  for (const found of text.matchAll(AMOUNT)) {
    const [whole, sign, digits = "", decimals = "", scale = ""] = found;
    const count = digits.replace(/\D/gu, "");
    const money = sign !== undefined || scale !== "" || /(?:pounds|GBP)$/u.test(whole);
    if (!money && count.length < LEAST_DIGITS) continue;
    const size = SCALE[scale] ?? 1;
    const pence = Math.round(Number(`${count}${decimals}`) * size * 100);
    const half = scale === "" ? 0 : (size * 100) / 10 ** Math.max(decimals.length - 1, 0) / 2;
    const meant = prices.some((price) => Math.abs(Number(price) - pence) <= half);
    if (meant) return { words: whole.trim(), as: "the price of a response" };
  }
  return null;
}

/** Without what the text before names: it stands there already. */
function withoutSaid(known: KnownNames, before: string): KnownNames {
  if (before === "") return known;
  return {
    suppliers: known.suppliers.filter(({ name }) => mentionOf(before, name) === null),
    people: known.people.filter(({ name }) => personIn(before, name) === null),
    listed: known.listed.filter((name) => listedIn(before, [name]) === null),
    prices: known.prices.filter((price) => !before.includes(formatMoney(price))),
  };
}
