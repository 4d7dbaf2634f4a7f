import type { Line } from "@/domain/fields/derived";
import { formatDateTime } from "@/domain/format/dates";

/** How much of something is written. */
export type Filled = "none" | "some" | "all";

/** How many of these texts are written. */
export function fill(...texts: string[]): Filled {
  const written = texts.filter((text) => text.trim() !== "").length;
  if (written === 0) return "none";
  return written === texts.length ? "all" : "some";
}

/** Whether there are any, and each is whole. */
export function filledItems<Item>(items: readonly Item[], whole: (item: Item) => boolean): Filled {
  if (items.length === 0) return "none";
  return items.every(whole) ? "all" : "some";
}

const SHOWN = 90;

/** The first sentence, or as many words of it as fit on a line. */
export function firstWords(text: string): string {
  const [sentence = ""] = text.trim().split(/(?<=[.!?])\s|\n/);
  const plain = sentence.replace(/\.$/, "");
  if (plain.length <= SHOWN) return plain;
  return `${plain.slice(0, SHOWN).replace(/\s+\S*$/, "")} …`;
}

/** Each text that is not empty on a line of its own. */
export function lines(...texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}

/** What was said of one of several things, each with its label but for the first. */
export function labelled(entries: readonly Line[]): string {
  return lines(
    ...entries.map(([label, text], place) => (place > 0 && text ? `${label}: ${text}` : text)),
  );
}

/** A moment as people read it; "" for none. */
export function momentOf(iso: string | null): string {
  return iso ? `${formatDateTime(new Date(iso))}, London time` : "";
}
