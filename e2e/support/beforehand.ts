import type { Page } from "./driver";
import { inBrowser } from "./expect";
import { newPlace, PlainPage } from "./plain/page";
import { visit } from "./steps";

/**
 * Does what a journey needs beforehand and what another journey walks in the browser: by HTTP, with
 * the same forms. The person goes on from the page that it led to.
 */
export async function beforehand(
  page: Page,
  work: (page: Page) => Promise<unknown>,
): Promise<void> {
  if (page instanceof PlainPage) {
    await work(page);
    return;
  }
  const twin = await twinOf(page);
  await work(twin);
  await visit(page, twin.url());
}

/** The same person, signed in alike, without a browser. */
async function twinOf(page: Page): Promise<PlainPage> {
  const url = page.url();
  const twin = new PlainPage({ base: new URL(url).origin, headers: newPlace() });
  for (const { name, value } of await inBrowser(page).context().cookies()) {
    await twin.keepCookie(name, value);
  }
  await twin.goto(url);
  return twin;
}
