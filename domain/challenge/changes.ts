import { formatDate, formatDateTime } from "../format/dates";
import type { ChallengeContent } from "./content";

export interface TextPart {
  kind: "same" | "added" | "removed";
  text: string;
}

export interface FieldChange {
  /** The field in words. */
  field: string;
  parts: TextPart[];
}

const FIELDS: readonly [string, (content: ChallengeContent) => string][] = [
  ["Title", ({ title }) => title],
  ["Summary", ({ summary }) => summary],
  ["Users and what they need", ({ users }) => users],
  ["What is wrong today", ({ problem }) => problem],
  ["Legacy and constraints", ({ legacy }) => legacy],
  ["What has been tried", ({ tried }) => tried],
  ["Conditions of taking part", ({ conditions }) => conditions],
  ["Insurance before award", ({ insuranceBeforeAward }) => (insuranceBeforeAward ? "Yes" : "No")],
  ["Audited accounts", ({ accountsBeforeAward }) => (accountsBeforeAward ? "Yes" : "No")],
  ["Questions close", ({ questionsCloseAt }) => moment(questionsCloseAt)],
  ["Responses close", ({ closesAt }) => moment(closesAt)],
  ["Scores are agreed by", ({ evaluationEndsOn }) => day(evaluationEndsOn)],
  ["Award notice", ({ awardNoticeOn }) => day(awardNoticeOn)],
  ["Work starts", ({ startsOn }) => day(startsOn)],
];

/** What an amendment changed, field by field, word by word. Fields that are the same are left out. */
export function changesBetween(before: ChallengeContent, after: ChallengeContent): FieldChange[] {
  return FIELDS.flatMap(([field, read]) => {
    const [from, to] = [read(before), read(after)];
    return from === to ? [] : [{ field, parts: wordChanges(from, to) }];
  });
}

/** Above this many words on both sides together, texts are shown whole, one after the other. */
const MOST_WORDS = 4000;

/**
 * The words that went and came, by the longest common subsequence. Joined in order, what is not
 * removed gives `to`, and what is not added gives `from`.
 */
export function wordChanges(from: string, to: string): TextPart[] {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  if (a.length + b.length > MOST_WORDS) {
    return joined([
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ]);
  }
  const lengths = commonLengths(a, b);
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: "same", text: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (i < a.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1)) {
      parts.push({ kind: "removed", text: a[i] ?? "" });
      i += 1;
    } else if (j < b.length) {
      parts.push({ kind: "added", text: b[j] ?? "" });
      j += 1;
    } else {
      parts.push({ kind: "removed", text: a[i] ?? "" });
      i += 1;
    }
  }
  return joined(parts);
}

/** Words with the space behind them, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

/** Row i, column j: how many words the rests from i and from j have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    for (let j = b.length - 1; row && j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function joined(parts: readonly TextPart[]): TextPart[] {
  const all: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = all.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") all.push({ kind, text });
  }
  return all;
}

function moment(iso: string | null): string {
  return iso ? formatDateTime(new Date(iso)) : "";
}

function day(day: string | null): string {
  return day ? formatDate(day) : "";
}
