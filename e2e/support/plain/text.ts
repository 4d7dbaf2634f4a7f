import type { Words } from "../driver";

/** Text with every run of white space as one space, as a reader sees it. */
export function plainText(text: string | null): string {
  return (text ?? "").replaceAll(/\s+/g, " ").trim();
}

/**
 * Whether a text is meant by some words.
 *
 * @param exact the whole text with its capitals; otherwise a part of it will do
 */
export function means(words: Words, text: string, exact = false): boolean {
  if (words instanceof RegExp)
    return new RegExp(words.source, words.flags.replace("g", "")).test(text);
  const wanted = plainText(words);
  return exact ? text === wanted : text.toLowerCase().includes(wanted.toLowerCase());
}

/** Nobody reads these. */
const UNREAD = "script, style, template, noscript, head, head *";

/** The innermost elements that have a text. */
export function elementsWithText(root: ParentNode, words: Words, exact?: boolean): Element[] {
  const has = (element: Element) =>
    !element.matches(UNREAD) && means(words, textOf(element), exact);
  return [...root.querySelectorAll("*")].filter(
    (element) => has(element) && ![...element.children].some(has),
  );
}

function textOf(element: Element): string {
  const value = element.matches("input[type=submit], input[type=button]")
    ? element.getAttribute("value")
    : element.textContent;
  return plainText(value);
}
