import type { Page as BrowserPage } from "@playwright/test";
import { objectionsTo } from "./axe";
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
 * @param whole whether axe looks at all of it again, also at what it has passed elsewhere
 */
export async function check(page: Page, status = 200, whole = false): Promise<void> {
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
    await checkDrawn(page as BrowserPage, whole);
  }
}

/** What only a browser can say of a page: how wide it is drawn, and what axe objects to. */
async function checkDrawn(page: BrowserPage, whole: boolean): Promise<void> {
  const url = page.url();
  await expect.poll(() => widthBeyondWindow(page), `${url} is wider than its window`).toBe(0);
  expect(await page.evaluate<string[]>(`(${lostNames})()`), `ids on ${url}`).toEqual([]);
  expect(await objectionsTo(page, whole), `axe on ${url}`).toEqual([]);
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
