import { UNIT_PATTERNS, unitKind } from "../case-study/figures";

/** Per cent, pounds, minutes, how many times as much, or a number of anything else. */
export type FigureKind = "share" | "money" | "time" | "times" | "number";

export interface Amount {
  kind: FigureKind;
  value: number;
  /** Where the words leave open how many: "millions" is up to a thousand of them. */
  upTo?: number;
}

/** A figure as somebody wrote it. */
export interface SaidFigure {
  /** "£2 million", "six hours", "nine in ten". */
  says: string;
  /** What it may mean: "halved" is 50% less, and half as much. */
  amounts: readonly Amount[];
  /** Whether it is said as a limit: "more than 200", "under two days". */
  limit: "over" | "under" | null;
}

/** "more than", "under": read before the figure. */
const OVER = /\b(?:more than|over|above|at least|upwards of)\s+(?:a\s+)?$/i;
const UNDER = /\b(?:less than|fewer than|under|below|within|at most|no more than)\s+(?:a\s+)?$/i;

const UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS = [
  ["ten", "eleven", "twelve", "thirteen", "fourteen"],
  ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
].flat();
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SPELT: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, place): [string, number] => [word, place + 1]),
  ...TENS.map((word, place): [string, number] => [word, (place + 2) * 10]),
]);
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const WORD = [`(?:${TENS.join("|")})[\\s-](?:${UNITS.join("|")})`, ...SPELT.keys()].join("|");
const SCALE = "dozen|hundred|thousand|million|billion|bn|k|m";
const SHARE = "%|per\\s?cent\\b|percent\\b|percentage\\spoints?\\b|pct?\\b";
const TIME = "(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b";
const TIMES = "times\\b|-?fold\\b|[x×](?!\\w)";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

/** "nine in ten", "2 out of 3". */
const PART = new RegExp(
  `(?<![\\w-])(?:(${DIGITS})|(${WORD}))(?:\\s+[a-z]+)?\\s+(?:in|out\\sof)\\s+(?:(${DIGITS})|(${WORD}|a\\shundred))(?![\\w-]|\\s(?:second|minute|hour|day|week|month|year))`,
  "gi",
);
/** "3 h 55", "4 h 10 min". */
const HOURS = /(?<![\w-])(\d+)\s?h(?:ours?)?\s?(\d{2})(?:\s?min(?:utes?)?)?(?!\w)/gi;
/** "£2 million", "97 %", "15-minute", "six hours", "fivefold", "4,000". */
const NUMBER = new RegExp(
  `(?<![\\w.,/-])(£\\s?)?(?:(${DIGITS})|(${WORD}))(?:[\\s-]?(${SCALE})(?![\\w]))?(?:[\\s-]?(${SHARE}|${TIME}|${TIMES}|pounds?\\b))?(?![\\d/])(?![a-z])(?!-[a-z])(?!\\s(?:${MONTH}|ago\\b))`,
  "gi",
);
/** "a million", "half a million", "a dozen". */
const ONE_OF = /(£\s?)?\b(half\sa|a)[\s-](dozen|hundred|thousand|million|billion)\b/gi;
/** "millions", "hundreds of thousands": whatever they count. */
const MANY = /\b(?:(dozen|hundred|thousand)s\sof\s)?(dozen|hundred|thousand|million|billion)s\b/gi;
const ORDINALS = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
/** "two thirds", "by a third", "a quarter fewer". */
const FRACTION = new RegExp(
  `\\b(by\\s)?(a|${UNITS.join("|")})[\\s-](${ORDINALS.join("|")})(s\\b|\\b)(\\s(?:of|fewer|less|more)\\b)?`,
  "gi",
);
const PHRASES: readonly [RegExp, readonly Amount[]][] = [
  [/\b(?:halv(?:e[sd]?|ing)|by half|half (?:the|as|of))\b/gi, alike(50, 2)],
  [/\b(?:doubl(?:e[sd]?|ing)|twice (?:as|the|its|what))\b/gi, alike(100, 2)],
  [/\b(?:tripl(?:e[sd]?|ing)|trebl(?:e[sd]?|ing))\b/gi, alike(200, 3)],
];

function alike(share: number, times: number): Amount[] {
  return [
    { kind: "share", value: share },
    { kind: "times", value: times },
  ];
}

/** A year is a date, and a number after a name is part of the name: "ISO 27001", "G-Cloud 14", "Phase 2". */
const YEAR = /^(?:19|20)\d\d$/;
const NAME =
  /\b(?:phase|tier|stage|level|version|part|section|article|annex|class|zone|ward|type|lot|junction|route|covid)\s$/i;
const LAST_WORD = /([^\s.,;:]+)\s$/;
/** How much is read of what stands before a figure: more than any name or limit needs. */
const BEFORE = 60;

/**
 * The figures in a text, in the order of their kinds: parts of a whole, times, amounts and what words say
 * ("halved"). A number in letters counts with a unit or a scale alone: "two inspectors" is no figure.
 * Other forms of a sign, such as a full-width digit, are read as the sign.
 */
export function figuresIn(written: string): SaidFigure[] {
  const text = written.normalize("NFKC");
  const found: SaidFigure[] = [];
  let rest = text;
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray, before: string) => readonly Amount[] | null,
  ) => {
    rest = rest.replace(pattern, (...groups) => {
      const place = groups.findIndex((group) => typeof group === "number");
      const match = groups.slice(0, place) as unknown as RegExpMatchArray;
      const start = groups[place] as number;
      const before = text.slice(Math.max(0, start - BEFORE), start);
      const amounts = read(match, before);
      if (!amounts) return match[0];
      found.push({ says: match[0].trim(), amounts, limit: limitOf(before) });
      return "·".repeat(match[0].length);
    });
  };
  take(PART, ([, digits, word, wholeDigits, wholeWord]) => {
    const whole = numberOf(wholeDigits, wholeWord?.toLowerCase() === "a hundred" ? "" : wholeWord);
    return [{ kind: "share", value: (numberOf(digits, word) / (whole || 100)) * 100 }];
  });
  take(HOURS, ([, hours, minutes]) => [
    { kind: "time", value: Number(hours) * 60 + Number(minutes) },
  ]);
  take(FRACTION, fractionOf);
  take(NUMBER, amountOf);
  take(ONE_OF, ([, pound, howMany = "", scale = ""]) => {
    const value = (SCALES[scale.toLowerCase()] ?? 0) / (/^half/i.test(howMany) ? 2 : 1);
    return pound ? [{ kind: "money", value }] : countOrMoney(value);
  });
  take(MANY, ([, times = "", scale = ""]) => {
    const least = SCALES[scale.toLowerCase()] ?? 0;
    const value = least * (SCALES[times.toLowerCase()] ?? 1);
    return countOrMoney(value).map((amount) => ({ ...amount, upTo: 1000 * least }));
  });
  for (const [pattern, amounts] of PHRASES) take(pattern, () => amounts);
  return found;
}

/** "A million" may be of pounds or of anything else. */
function countOrMoney(value: number): Amount[] {
  return [
    { kind: "number", value },
    { kind: "money", value },
  ];
}

/** "A third party" and "the second fifth" are no parts of a whole. */
function fractionOf([, by, word = "", ordinal = "", plural, of]: RegExpMatchArray) {
  const isOne = /^(?:a|one)$/i.test(word);
  if (isOne ? !(by || of) : !plural) return null;
  const parts = isOne ? 1 : numberOf(undefined, word);
  const whole = ORDINALS.indexOf(ordinal.toLowerCase()) + 3;
  return [{ kind: "share" as const, value: (parts / whole) * 100 }];
}

function limitOf(before: string): SaidFigure["limit"] {
  if (OVER.test(before)) return "over";
  return UNDER.test(before) ? "under" : null;
}

function amountOf(match: RegExpMatchArray, before: string): Amount[] | null {
  const [, pound, digits, word, scale, unit = ""] = match;
  if (word && !scale && !unit) return null;
  const isBare = !pound && !scale && !unit;
  const isName = YEAR.test(digits ?? "") || isAfterCapitals(before) || NAME.test(before);
  if (isBare && isName) return null;
  const value = numberOf(digits, word) * (SCALES[scale?.toLowerCase() ?? ""] ?? 1);
  return [pound || /^pounds?$/i.test(unit) ? { kind: "money", value } : inUnit(value, unit)];
}

/** "ISO 27001": the word before has two capitals or more. */
function isAfterCapitals(before: string): boolean {
  const [, word = ""] = LAST_WORD.exec(before) ?? [];
  return (word.match(/[A-Z]/g) ?? []).length > 1;
}

/** A number with its unit, as an amount: hours and days in minutes, so that they compare. */
export function inUnit(value: number, unit: string): Amount {
  if (/^(?:times|-?fold|[x×])$/i.test(unit)) return { kind: "times", value };
  const minutes = minutesIn(unit);
  if (minutes !== null) return { kind: "time", value: value * minutes };
  const kind = /^(?:percentage|pct?$)/i.test(unit) ? "share" : unitKind(unit);
  return { kind: kind === "other" ? "number" : kind, value };
}

const DAY = 24 * 60;
const MINUTES: readonly [RegExp, number][] = [
  [/^sec/i, 1 / 60],
  [/^min/i, 1],
  [/^h/i, 60],
  [/^(?:working )?day/i, DAY],
  [/^week/i, 7 * DAY],
  [/^month/i, 30.4 * DAY],
  [/^year/i, 365 * DAY],
];
const TIME_UNIT = new RegExp(UNIT_PATTERNS.time, "i");

function minutesIn(unit: string): number | null {
  const trimmed = unit.trim();
  if (!TIME_UNIT.test(trimmed) && !/^hrs?$/i.test(trimmed)) return null;
  return MINUTES.find(([pattern]) => pattern.test(trimmed))?.[1] ?? null;
}

function numberOf(digits: string | undefined, word: string | undefined): number {
  if (digits) return Number(digits.replaceAll(",", ""));
  const words = (word ?? "").toLowerCase().split(/[\s-]/);
  return words.reduce((sum, one) => sum + (SPELT.get(one) ?? 0), 0);
}
