/** What stands around a found word between the engines and the page: characters no text has. */
export const MARK_OPEN = "\uE000";
export const MARK_CLOSE = "\uE001";

const MARKS = new RegExp(`[${MARK_OPEN}${MARK_CLOSE}]`, "g");

/** The text without marks, to be put into the index and to be compared with it. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, "");
}

export function hasMarks(text: string): boolean {
  return text.includes(MARK_OPEN);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A marked text as HTML for the API: `<mark>` around what was found, everything else escaped. */
export function markedHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
    .replaceAll(MARK_OPEN, "<mark>")
    .replaceAll(MARK_CLOSE, "</mark>");
}
