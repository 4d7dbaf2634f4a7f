import { withoutMarks } from "@/domain/search/highlight";

/** A document's text is cut here, in characters: PostgreSQL's text search takes no more than a megabyte. */
const LONGEST_BODY = 50_000;
const LONGEST_SUMMARY = 280;

/** Everything that is said, each part once, for searching. */
export function bodyOf(
  ...parts: readonly (string | null | undefined | readonly string[])[]
): string {
  const texts = parts.flat().filter((part) => typeof part === "string" && part.trim() !== "");
  return plain([...new Set(texts)].join("\n")).slice(0, LONGEST_BODY);
}

/** The first text that says something, cut at a word where it is long. */
export function summaryOf(...texts: readonly string[]): string {
  const text = plain(texts.find((one) => one.trim() !== "") ?? "").replace(/\s+/g, " ");
  if (text.length <= LONGEST_SUMMARY) return text;
  const cut = text.slice(0, LONGEST_SUMMARY + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST_SUMMARY / 2)).trimEnd()}…`;
}

export function plain(text: string): string {
  // Control characters are no text, and PostgreSQL refuses one of them.
  return withoutMarks(text)
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .trim();
}

export function instantText(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}

/** "18650050" pence is "186500.50". */
export function poundsOf(pence: bigint): { amount: string; currency: string } {
  const digits = String(pence).padStart(3, "0");
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: "GBP" };
}
