import { linesOf } from "../fields/derived";
import type { ChallengeContent } from "./content";
import { AMENDABLE, CHALLENGE_FIELDS, CHALLENGE_PARTS } from "./fields";

export interface TextPart {
  kind: "same" | "added" | "removed";
  text: string;
}

export interface FieldChange {
  /** The field in words. */
  field: string;
  parts: TextPart[];
}

const { title } = CHALLENGE_FIELDS;

/** What an amendment changed, field by field, word by word. Fields that are the same are left out. */
export function changesBetween(before: ChallengeContent, after: ChallengeContent): FieldChange[] {
  const old = linesOf({ title, ...AMENDABLE }, before);
  return linesOf({ title, ...AMENDABLE }, after).flatMap(([field, to], place) => {
    const from = old[place]?.[1] ?? "";
    return from === to ? [] : [{ field, parts: wordChanges(from, to) }];
  });
}

/** A date that an amendment moved, in words. */
export interface DateChange {
  field: string;
  from: string;
  to: string;
}

/** Which dates of the timetable an amendment moved. */
export function changedDates(before: ChallengeContent, after: ChallengeContent): DateChange[] {
  const old = linesOf(CHALLENGE_PARTS.timetable, before);
  return linesOf(CHALLENGE_PARTS.timetable, after).flatMap(([field, to], place) => {
    const from = old[place]?.[1] ?? "";
    return from === to ? [] : [{ field, from: from || "not set", to: to || "not set" }];
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
