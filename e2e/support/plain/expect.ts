import { expect as base } from "@playwright/test";
import type { LocatorExpectations, PageExpectations, Words } from "../driver";
import { accessibleDescription, isVisible } from "./element";
import { type Held, type PlainLocator, valueIn } from "./locator";
import type { PlainPage } from "./page";
import { means, plainText } from "./text";

/** What a page or a part of it is held against: whether it holds, and what there is instead. */
type Finding = { holds: boolean; is: unknown };
type Check = (...wanted: never[]) => Finding;

/** A page that was read by HTTP does not change by itself: what is expected holds now, or never. */
export function expectOfLocator(found: PlainLocator, message?: string): LocatorExpectations {
  const one = () => found.only();
  const textIs = (wanted: Words, whole: boolean) => {
    const is = plainText(one().textContent);
    const exact = whole && typeof wanted === "string";
    return { holds: exact ? is === plainText(wanted) : matches(wanted, is), is };
  };
  const visible = () => found.all().length > 0 && isVisible(one());
  return matchers(found.held, found.told, message, {
    toBeVisible: () => ({ holds: visible(), is: found.all().length > 0 ? "hidden" : "not there" }),
    toBeHidden: () => ({ holds: !visible(), is: "visible" }),
    toBeChecked: () => ({ holds: (one() as HTMLInputElement).checked, is: "not checked" }),
    toBeFocused: () => ({ holds: isFocused(one()), is: "not in focus" }),
    toHaveCount: (count: number) => ({
      holds: found.all().length === count,
      is: found.all().length,
    }),
    toHaveText: (wanted: Words | Words[]) =>
      Array.isArray(wanted) ? textsAre(found, wanted) : textIs(wanted, true),
    toContainText: (wanted: Words) => textIs(wanted, false),
    toHaveValue: (wanted: Words) => compare(wanted, valueIn(one())),
    toHaveAttribute: (name: string, wanted: Words) => compare(wanted, one().getAttribute(name)),
    toHaveAccessibleDescription: (wanted: Words) => compare(wanted, accessibleDescription(one())),
  }) as unknown as LocatorExpectations;
}

/** The same of the page itself. */
export function expectOfPage(page: PlainPage, message?: string): PageExpectations {
  return matchers(page, page.url(), message, {
    toHaveURL: (wanted: Words) =>
      compare(typeof wanted === "string" ? new URL(wanted, page.url()).href : wanted, page.url()),
    toHaveTitle: (wanted: Words) => compare(wanted, page.document().title),
  }) as unknown as PageExpectations;
}

function matchers(
  held: Pick<Held, "document">,
  told: string,
  message: string | undefined,
  checks: Record<string, Check>,
) {
  const all = (negated: boolean) =>
    Object.fromEntries(
      Object.entries(checks).map(([name, check]) => [
        name,
        async (...wanted: never[]) => {
          const { holds, is } = check(...wanted);
          const says = `${message ?? told}: ${negated ? "not " : ""}${name} ${wanted.join(", ")}`;
          if (holds !== negated) return;
          base(holds, `${says}; it is ${String(is)}. ${whatIsSaid(held.document())}`).toBe(
            !negated,
          );
        },
      ]),
    );
  return { ...all(false), not: all(true) };
}

/** Where a page is not what it should be, its title and what it refuses tell why. */
function whatIsSaid(document: Document): string {
  const alerts = [...document.querySelectorAll('[role="alert"]')];
  return [document.title, ...alerts.map(({ textContent }) => plainText(textContent))].join(" | ");
}

function compare(wanted: Words, is: string | null): Finding {
  return { holds: typeof wanted === "string" ? is === wanted : matches(wanted, is ?? ""), is };
}

/** Unlike where something is looked for, capitals count. */
function matches(wanted: Words, text: string): boolean {
  return wanted instanceof RegExp ? means(wanted, text) : text.includes(plainText(wanted));
}

function textsAre(found: PlainLocator, wanted: Words[]): Finding {
  const texts = found.all().map(({ textContent }) => plainText(textContent));
  const holds =
    texts.length === wanted.length &&
    wanted.every((one, place) => {
      const text = texts[place] ?? "";
      return typeof one === "string" ? text === plainText(one) : means(one, text);
    });
  return { holds, is: texts.join(" | ") };
}

/** Without scripts the first element that asks for the focus has it, unless the address names a place. */
function isFocused(element: Element): boolean {
  const { hash } = new URL(element.ownerDocument.URL);
  const named = hash && element.ownerDocument.getElementById(hash.slice(1));
  return element === (named || element.ownerDocument.querySelector("[autofocus]"));
}
