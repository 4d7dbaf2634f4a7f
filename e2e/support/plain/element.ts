import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
} from "dom-accessibility-api";
import type { Role, Words } from "../driver";
import { means, plainText } from "./text";

/** Elements that stand on a line of their own: their words are apart from those beside them. */
const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|DD|DIV|DL|DT|FIELDSET|FIGURE|FOOTER|FORM|H\d|HEADER|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

/** No style sheet is read here: an element is as HTML makes it. */
const UNSTYLED = {
  getComputedStyle: (element: Element) => {
    const words = element.textContent ?? "";
    // The library trims the words of each element, and sets those of a block apart again.
    const apart = BLOCKS.test(element.tagName) || words.trim() !== words;
    const values: Record<string, string> = {
      display: apart ? "block" : "inline",
      visibility: "visible",
    };
    return { ...values, getPropertyValue: (name: string) => values[name] ?? "" };
  },
} as unknown as { getComputedStyle: typeof globalThis.getComputedStyle };

/** What is folded in as HTML, and opened by our styles: see `tables.css` and `search.css`. */
const OPENED_BY_STYLE = "details.fold:has(.errors), details.facets__d";

/** Whether a person can see an element: nothing around it is hidden or folded in. */
export function isVisible(element: Element): boolean {
  if (element.matches("[hidden], [type=hidden], script, style, template, option[hidden]"))
    return false;
  const parent = element.parentElement;
  if (!parent) return true;
  const closed = parent.matches("details:not([open])") && !parent.matches(OPENED_BY_STYLE);
  const folded = closed && !isSummary(element);
  return !folded && isVisible(parent);
}

/** Whether an element folds the `details` that it stands in. */
export function isSummary(element: Element): boolean {
  return element.matches("details > summary:first-of-type");
}

export function accessibleName(element: Element): string {
  return plainText(computeAccessibleName(element, UNSTYLED));
}

export function accessibleDescription(element: Element): string {
  return plainText(computeAccessibleDescription(element, UNSTYLED));
}

/** Whether an element has a role and, if they are said, a name and a level; what is hidden has none. */
export function hasRole(
  element: Element,
  role: Role,
  { name, exact, level }: { name?: Words; exact?: boolean; level?: number } = {},
): boolean {
  if (roleOf(element) !== role || element.closest("[aria-hidden=true]")) return false;
  if (level !== undefined && element.tagName !== `H${level}`) return false;
  if (!isVisible(element)) return false;
  return name === undefined || means(name, accessibleName(element), exact);
}

/** Roles of HTML's elements that the library does not know. */
const MORE_ROLES: Readonly<Record<string, Role>> = { INS: "insertion", DEL: "deletion" };

function roleOf(element: Element): string | null {
  return getRole(element) ?? MORE_ROLES[element.tagName] ?? null;
}

/** The words by which a control is labelled. */
export function labelsOf(element: Element): string[] {
  const named = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  const own = element.getAttribute("aria-label");
  if (named.length > 0) {
    const texts = named.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? "");
    return [plainText(texts.join(" "))];
  }
  if (own !== null) return [plainText(own)];
  const labels = "labels" in element ? (element.labels as NodeListOf<Element> | null) : null;
  return [...(labels ?? [])].map((label) => plainText(label.textContent));
}
