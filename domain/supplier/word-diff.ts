/** A stretch of a text beside its earlier self. */
export interface WordDiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

const MOST_CELLS = 4_000_000;

/**
 * What changed from one text to the next, word by word: a longest common subsequence, so the parts
 * that are the same or removed make up `before`, and the same or added make up `after`. Texts too long
 * to compare (over 2,000 changed words each) come back as wholly removed and wholly added.
 */
export function diffWords(before: string, after: string): WordDiffPart[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const start = sharedStart(old, fresh);
  const end = sharedEnd(old.slice(start), fresh.slice(start));
  const middle = diffMiddle(
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  );
  return joined([
    ...same(old.slice(0, start)),
    ...middle,
    ...same(old.slice(old.length - end, old.length)),
  ]);
}

/** Each word with the space before it, so that nothing is lost when they are joined. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function sharedStart(old: readonly string[], fresh: readonly string[]): number {
  const differs = old.findIndex((word, place) => word !== fresh[place]);
  return differs < 0 ? old.length : differs;
}

function sharedEnd(old: readonly string[], fresh: readonly string[]): number {
  return sharedStart(old.toReversed(), fresh.toReversed());
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): WordDiffPart[] {
  if (old.length * fresh.length > MOST_CELLS) return [...removed(old), ...added(fresh)];
  const lengths = commonLengths(old, fresh);
  const parts: WordDiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      parts.push(...same(old.slice(i, i + 1)));
      i++;
      j++;
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) {
      parts.push(...removed(old.slice(i, i + 1)));
      i++;
    } else {
      parts.push(...added(fresh.slice(j, j + 1)));
      j++;
    }
  }
  return [...parts, ...removed(old.slice(i)), ...added(fresh.slice(j))];
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = fresh.length - 1; row && j >= 0; j--) {
      row[j] =
        old[i] === fresh[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

const same = (words: readonly string[]) => words.map((text) => ({ kind: "same", text }) as const);
const added = (words: readonly string[]) => words.map((text) => ({ kind: "added", text }) as const);
const removed = (words: readonly string[]) =>
  words.map((text) => ({ kind: "removed", text }) as const);

/** One part for each run of a kind; within a change, what went stands before what came. */
function joined(parts: readonly WordDiffPart[]): WordDiffPart[] {
  const runs: WordDiffPart[] = [];
  let removedText = "";
  let addedText = "";
  const unchanged = (text: string) => {
    const last = runs.at(-1);
    if (last?.kind === "same") last.text += text;
    else runs.push({ kind: "same", text });
  };
  const flush = () => {
    const space = sharedSpace(removedText, addedText);
    if (space) unchanged(space);
    removedText = removedText.slice(space.length);
    addedText = addedText.slice(space.length);
    if (removedText) runs.push({ kind: "removed", text: removedText });
    if (addedText) runs.push({ kind: "added", text: addedText });
    removedText = addedText = "";
  };
  for (const { kind, text } of parts) {
    if (kind === "removed") removedText += text;
    else if (kind === "added") addedText += text;
    else {
      flush();
      unchanged(text);
    }
  }
  flush();
  return runs;
}

/** The space before a change that both texts have: it has not changed. */
function sharedSpace(removedText: string, addedText: string): string {
  const [before = "", after = ""] = [removedText, addedText].map((text) => /^\s*/.exec(text)?.[0]);
  return before === after ? before : "";
}

/**
 * The changes with a few words around each, for a long text: what stays the same for longer is cut
 * to an ellipsis.
 * @param around how many words are kept on each side of a change.
 */
export function aroundChanges(parts: readonly WordDiffPart[], around = 12): WordDiffPart[] {
  return parts.map((part, place) => {
    if (part.kind !== "same") return part;
    const words = part.text.match(/\s*\S+(?:\s+$)?/g) ?? [];
    const [head, tail] = [place > 0 ? around : 0, place < parts.length - 1 ? around : 0];
    if (words.length <= head + tail) return part;
    const [start, end] = [words.slice(0, head).join(""), words.slice(words.length - tail).join("")];
    return { kind: "same", text: `${start} …${end}` };
  });
}
