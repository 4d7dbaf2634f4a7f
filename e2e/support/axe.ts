import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, type Page, test } from "@playwright/test";
import type axe from "axe-core";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe objects to on a page, in words. A part that it has passed on another page, of the same kind, in
 * the same place and at the same width, is not looked at again: only its words differ.
 *
 * @param whole whether all of the page is looked at, as one
 */
export async function objectionsTo(page: Page, whole: boolean): Promise<string[]> {
  const looked = unscripted.has(page) ? await copyWithTimers(page) : page;
  const kinds = await looked.evaluate<number[]>(`[...(${partsByKind})().keys()]`);
  const passed = passedKinds();
  const fresh = kinds.filter((kind) => !passed.has(kind));
  if (fresh.length === 0 && !whole) return [];
  const wanted = JSON.stringify(whole ? null : fresh);
  await looked.evaluate(`window.axe ?? (() => { ${SOURCE} })()`);
  const objections = await looked.evaluate<string[]>(
    `(${askAxe})((${partsByKind})(), ${wanted}, ${JSON.stringify(LEVELS)})`,
  );
  if (objections.length === 0) keepPassed(fresh);
  return objections;
}

/** Runs in the page: axe on all of it, or on parts of some kinds with what they stand in. */
async function askAxe(
  parts: Map<number, Element[]>,
  kinds: number[] | null,
  levels: string[],
): Promise<string[]> {
  const found = (kinds ?? []).flatMap((kind) => parts.get(kind) ?? []);
  // What may stand in a list, a table or a group is asked of the list, the table or the group.
  const around = found.flatMap((part) => [part.parentElement, part.closest("table, fieldset")]);
  const include = [...new Set([...found, ...around])].filter((part) => part !== null);
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
    kinds === null ? document : { include: include as Node[] },
    {
      runOnly: { type: "tag", values: levels },
      resultTypes: ["violations"],
      preload: false,
    },
  );
  return violations.map(({ id, help, nodes }) => {
    const at = nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`);
    return [`${id}: ${help}`, ...at].join("\n");
  });
}

/**
 * Runs in the page: its parts by kind, as a number. A kind is a tag with its classes, roles and states, with
 * which names describe it, in all that it stands in, at a width. How many there are, and their words, are no
 * part of it.
 */
function partsByKind(): Map<number, Element[]> {
  const kept = /^(class|role|type|autocomplete|aria-(hidden|disabled|invalid|current|expanded))$/;
  const named =
    /^(aria-.*|id|for|href|src|alt|title|lang|tabindex|scope|colspan|rowspan|headers|disabled|open|hidden)$/;
  const attributesOf = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) => kept.test(name) || named.test(name))
      .map(({ name, value }) => (kept.test(name) ? `${name}=${value}` : `${name}${value && "+"}`))
      .sort();
  const wordsOf = (element: Element) => [
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    Boolean(element.textContent?.trim()),
    "labels" in element && (element.labels as NodeList | null)?.length,
  ];
  const numberOf = (text: string) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (const letter of text) {
      one = Math.imul(one ^ letter.charCodeAt(0), 2654435761);
      other = Math.imul(other ^ letter.charCodeAt(0), 1597334677);
    }
    return 4294967296 * (2097151 & other) + (one >>> 0);
  };
  // What nobody sees or hears; the last is there only where scripts run, and is empty.
  const UNSEEN = "script, input[type=hidden], next-route-announcer";
  const parts = new Map<number, Element[]>();
  const walk = (element: Element, above: number) => {
    const told = [above, element.tagName, ...attributesOf(element), ...wordsOf(element)].join(" ");
    const kind = numberOf(told);
    parts.set(kind, [...(parts.get(kind) ?? []), element]);
    for (const child of element.children) if (!child.matches(UNSEEN)) walk(child, kind);
  };
  walk(document.body, document.documentElement.clientWidth);
  return parts;
}

let known: Set<number> | null = null;

/** The kinds of parts to which axe had nothing to say, here or in the worker before this one. */
function passedKinds(): Set<number> {
  if (known) return known;
  const file = passedFile();
  known = new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n").map(Number) : []);
  return known;
}

function keepPassed(kinds: readonly number[]): void {
  for (const kind of kinds) passedKinds().add(kind);
  appendFileSync(passedFile(), kinds.map((kind) => `${kind}\n`).join(""));
}

/** Beside what one run of the tests leaves, which the next run clears away. */
function passedFile(): string {
  const folder = test.info().project.outputDir;
  mkdirSync(folder, { recursive: true });
  return join(folder, "axe-passed.txt");
}

/** Pages in a browser in which no script runs. */
const unscripted = new WeakSet<Page>();

/** Says of a page in a browser that no script runs in it. */
export function markUnscripted(page: Page): void {
  unscripted.add(page);
}

/** Whether the pages of this project run their scripts. */
export function hasScript(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

const copies = new WeakMap<Browser, Page>();

/**
 * The same HTML with the same styles, in a page that has timers: axe needs them, and a page without
 * JavaScript has none. No script of ours runs in it.
 */
async function copyWithTimers(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  const copy = copies.get(browser) ?? (await newScripted(browser));
  copies.set(browser, copy);
  const size = page.viewportSize();
  if (size) await copy.setViewportSize(size);
  const body = withoutScripts(await page.content());
  const address = page.url();
  // From a blank page: to another place on the same page a browser would not go, but scroll.
  await copy.goto("about:blank");
  await copy.route(
    (url) => url.href === address.split("#")[0],
    (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
  );
  await copy.goto(address);
  await copy.unrouteAll();
  return copy;
}

async function newScripted(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  return context.newPage();
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "").replaceAll(/<\/?noscript>/g, "");
}
