import { diffWords, type WordDiffPart } from "../supplier/word-diff";
import type { Line } from "./derived";

/** One thing that differs between two states of something, word by word. */
export interface Change {
  label: string;
  parts: WordDiffPart[];
}

/** What the lines of one state say that those of another do not, in the order of the page. Empty where they say the same. */
export function changedLines(before: readonly Line[], after: readonly Line[]): Change[] {
  const [old, fresh] = [new Map(before), new Map(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .filter((label) => (old.get(label) ?? "") !== (fresh.get(label) ?? ""))
    .map((label) => ({ label, parts: diffWords(old.get(label) ?? "", fresh.get(label) ?? "") }));
}
