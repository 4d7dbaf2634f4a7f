import { repairMojibake } from "./mojibake";

/**
 * Words that end in "rn". Where one of them stands before what may be a line break, its own "rn" is
 * kept; place names belong here too. "Torn", "cavern" and the like are left out on purpose: "to" and
 * "cave" are words as well, so nobody can know.
 */
const RN_WORDS = new Set(
  `adjourn astern barn bern blackburn born burn cairn churn concern corn discern earn eastern extern
   fern govern hearn horn intern kern lantern learn lectern lisburn lorn malvern mckern
   modern morn mourn nairn newborn northeastern northern northwestern overturn pattern popcorn
   redfern relearn return saturn scorn severn slattern sojourn southeastern southern southwestern
   spurn stern stillborn stubborn sunburn suborn taciturn tavern tern thorn turn unborn unicorn
   unlearn upturn warn western worn yarn yearn`.split(/\s+/),
);

const CERTAIN_AFTER = String.raw`(?=[A-Z0-9£€•\-–(*"'“‘]|\s|$)`;
const RUN = /([A-Za-z]*?)((?:rn){2,})/g;
const AFTER_SPACE = /(?<=^|[\s)\]"'»,;:!])rn(?!a\b|ib\b|li\b)/g;
const AFTER_SIGN = new RegExp(`(?<![A-Za-z@/_=&-])rn${CERTAIN_AFTER}`, "g");
const AFTER_WORD = /\b([A-Za-z]+?)rn(?=[A-Z•]|\s{3,})/g;

/**
 * Text as people read it: mojibake undone, line breaks that arrived as the letters "rn" or as "\n"
 * made real, spaces tidied. Only what is certain is changed. Breaks stay as "\n", at most one empty
 * line between paragraphs.
 */
export function repairText(text: string): string {
  return tidy(repairBreaks(withoutControls(repairMojibake(text))));
}

/** The same for what stands on one line: a title, a name. */
export function repairLine(text: string): string {
  return repairText(text).replace(/\s+/g, " ").trim();
}

/** Takes out what no database stores and nobody reads: control characters and halves of pairs. */
function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
    .replace(/\p{Surrogate}/gu, "");
}

function repairBreaks(text: string): string {
  return repairLostBreaks(repairEscapedBreaks(text));
}

/** "\r\n" and "\n" written out, unless the text names a folder such as C:\news. */
function repairEscapedBreaks(text: string): string {
  if (/(?:^|\s)(?:[A-Za-z]:\\|\\\\\w)/.test(text)) return text;
  return text.replace(/\\r\\n|\\n|\\r/g, "\n");
}

/** "rn": the same breaks after their backslashes were lost. */
function repairLostBreaks(text: string): string {
  const certain = text
    .replace(RUN, (_, before: string, run: string) => breaksOf(before, run.length / 2))
    .replace(AFTER_SPACE, "\n")
    .replace(AFTER_SIGN, "\n");
  if (certain === text) return text;
  // Once the text is known to have lost its breaks, a word that runs into a capital lost one too.
  return certain.replace(AFTER_WORD, (whole, before: string) =>
    RN_WORDS.has(`${before}rn`.toLowerCase()) ? whole : `${before}\n`,
  );
}

function breaksOf(before: string, count: number): string {
  const endsInWord = RN_WORDS.has(`${before}rn`.toLowerCase());
  return endsInWord ? `${before}rn${"\n".repeat(count - 1)}` : `${before}${"\n".repeat(count)}`;
}

function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
