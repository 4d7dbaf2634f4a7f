import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page as BrowserPage, test } from "@playwright/test";
import { violationsOf } from "./axe";
import type { Page } from "./driver";
import { expect } from "./expect";
import { PlainPage } from "./plain/page";
import { problemsOf } from "./problems";

const PHONE = { width: 375, height: 812 };

/**
 * Checks the page that is open, as every page has to be: a title of its own, one heading of the
 * first level, nothing wider than the window, no name that is lost, nothing that axe objects to, no error in the console,
 * no breach of the content security policy, no request that failed.
 *
 * @param status what the page itself answered, where that is an error on purpose
 */
export async function check(page: Page, status = 200): Promise<void> {
  const url = page.url();
  await expect(page.locator("h1"), `one h1 on ${url}`).toHaveCount(1);
  await expect(page.locator("h1"), `words in the h1 of ${url}`).toHaveText(/\S/);
  await expect(page, `a title of its own on ${url}`).toHaveTitle(
    /^(Error: )?(?!Error: )(?:(?!Proven\b)[\s\S])+ – Proven$|^Proven/,
  );
  expect(problemsOf(page, status), `what went wrong on ${url}`).toEqual([]);
  if (page instanceof PlainPage) {
    expect(lostNames(page.document()), `ids on ${url}`).toEqual([]);
  } else {
    await checkDrawn(page as BrowserPage);
  }
}

/** What only a browser can say of a page: how wide it is drawn, and what axe objects to. */
async function checkDrawn(page: BrowserPage): Promise<void> {
  const url = page.url();
  await expect.poll(() => widthBeyondWindow(page), `${url} is wider than its window`).toBe(0);
  expect(await page.evaluate<string[]>(`(${lostNames})()`), `ids on ${url}`).toEqual([]);
  expect(await objectionsTo(page), `axe on ${url}`).toEqual([]);
}

/** Does something at the width of a phone; the page is checked there before and after. */
export async function onPhone(page: Page, work: () => Promise<void>): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(PHONE);
  await check(page);
  await work();
  await check(page);
  if (size) await page.setViewportSize(size);
}

/**
 * What axe objects to. A page of a shape that it has passed, with the same kinds of parts in the same places
 * and at the same width, is not looked at again: only its words differ. A page that takes over from another
 * has no title for a moment: that is asked again.
 */
async function objectionsTo(page: BrowserPage): Promise<string[]> {
  const shape = createHash("sha256")
    .update(await shapeOf(page))
    .digest("hex");
  const passed = passedShapes();
  if (passed.has(shape)) return [];
  let objections = await violationsOf(page);
  if (objections.some((one) => one.startsWith("document-title:"))) {
    await expect(page).toHaveTitle(/\S/);
    objections = await violationsOf(page);
  }
  if (objections.length === 0) keepPassed(shape);
  return objections;
}

let known: Set<string> | null = null;

/** The shapes of pages, by width, to which axe had nothing to say: in this project or the one before it. */
function passedShapes(): Set<string> {
  const file = passedFile();
  known ??= new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
  return known;
}

function keepPassed(shape: string): void {
  passedShapes().add(shape);
  appendFileSync(passedFile(), `${shape}\n`);
}

/** Beside what one run of the tests leaves, which the next run clears away. */
function passedFile(): string {
  const folder = test.info().project.outputDir;
  mkdirSync(folder, { recursive: true });
  return join(folder, "axe-passed.txt");
}

/**
 * What kinds of parts a page has, each with all that it stands in: tags with their classes, roles and states, and
 * which names describe them. How many there are of a kind, and their words, are no part of it.
 */
function shapeOf(page: BrowserPage): Promise<string> {
  return page.evaluate(() => {
    const kept = /^(class|role|type|autocomplete|aria-(hidden|disabled|invalid|current|expanded))$/;
    const named =
      /^(aria-.*|id|for|href|src|alt|title|lang|tabindex|scope|colspan|rowspan|headers|disabled|open|hidden)$/;
    const told = (element: Element) =>
      [...element.attributes]
        .filter(({ name }) => kept.test(name) || named.test(name))
        .map(({ name, value }) =>
          kept.test(name) ? `${name}=${value}` : `${name}${value === "" ? "" : "+"}`,
        )
        .sort()
        .join(" ");
    const words = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
        ? "w"
        : "";
    // What nobody sees or hears; the last is there only where scripts run, and is empty.
    const UNSEEN = "script, input[type=hidden], next-route-announcer";
    const paths = new Set<string>();
    const walk = (element: Element, above: string) => {
      const path = `${above}>${element.tagName} ${told(element)} ${words(element)}`;
      paths.add(path);
      for (const child of element.children) if (!child.matches(UNSEEN)) walk(child, path);
    };
    walk(document.body, "");
    return `${document.documentElement.clientWidth} ${[...paths].sort().join("\n")}`;
  });
}

/** Ids that stand twice, and those that something is named or described by and that are not there. */
function lostNames(page = document): string[] {
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  const meant = ["aria-describedby", "aria-labelledby", "aria-controls", "for"].flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean),
    ),
  );
  return [...twice, ...meant.filter((id) => !ids.includes(id))];
}

function widthBeyondWindow(page: BrowserPage): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}
