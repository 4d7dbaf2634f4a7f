import AxeBuilder from "@axe-core/playwright";
import { type Browser, type Page, test } from "@playwright/test";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe objects to on a page, in words. */
export async function violationsOf(page: Page): Promise<string[]> {
  const looked = unscripted.has(page) ? await copyWithTimers(page) : page;
  // No frames are ours, so that all can be run in the page itself; what passes is not asked for.
  const { violations } = await new AxeBuilder({ page: looked })
    .options({ runOnly: { type: "tag", values: LEVELS }, resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const at = nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`);
    return [`${id}: ${help}`, ...at].join("\n");
  });
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
