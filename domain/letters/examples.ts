import type { Length } from "./letter";

/** What the examples are made of: the least and the most that the forms allow. */

export const ID = "019ab3c4-5d6e-7f80-91a2-b3c4d5e6f708";

const SIGNS = "Ärger & “Zorn”, <b>O’Neill</b>, 水位 ≥ 4 m; ";

/** So many characters, as somebody might type them: with accents, and with what looks like markup. */
export function typed(length: number): string {
  const text = SIGNS.repeat(Math.ceil(length / SIGNS.length)).slice(0, length - 1);
  return `${text}.`;
}

/** The same, where lines may be broken. */
export function typedLines(length: number): string {
  return typed(length).replaceAll("; ", ";\n");
}

/** A name as it is registered at the longest. */
export const NAME: Record<Length, string> = { shortest: "Op", longest: typed(160) };

/** A title, which a script may post with a line break in it. */
export const TITLE: Record<Length, string> = {
  shortest: "AI",
  longest: typedLines(120),
};

export const SLUG: Record<Length, string> = { shortest: "ai", longest: "aerger-zorn".repeat(10) };

export const AT: Record<Length, Date> = {
  shortest: new Date("2026-05-01T11:00:00Z"),
  longest: new Date("2026-09-30T22:59:59Z"),
};

/** Both lengths of facts that differ in nothing but their length. */
export function both<Facts>(make: (length: Length) => Facts): Record<Length, Facts> {
  return { shortest: make("shortest"), longest: make("longest") };
}
