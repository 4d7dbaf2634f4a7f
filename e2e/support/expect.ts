import {
  type Locator as BrowserLocator,
  type Page as BrowserPage,
  expect as base,
} from "@playwright/test";
import type { Locator, LocatorExpectations, Page, PageExpectations } from "./driver";
import { expectOfLocator, expectOfPage } from "./plain/expect";
import { PlainLocator } from "./plain/locator";
import { PlainPage } from "./plain/page";

interface Expect {
  (subject: Locator, message?: string): LocatorExpectations;
  (subject: Page, message?: string): PageExpectations;
  <T>(subject: T, message?: string): ReturnType<typeof base<T>>;
  poll: typeof base.poll;
}

/** Playwright's `expect`, for pages and parts of them whichever driver they are of. */
export const expect = Object.assign(expectOf, { poll: base.poll }) as Expect;

function expectOf(subject: unknown, message?: string): unknown {
  if (subject instanceof PlainLocator) return expectOfLocator(subject, message);
  if (subject instanceof PlainPage) return expectOfPage(subject, message);
  return base(subject, message);
}

/**
 * A page, or a part of it, with all that only a browser can do.
 *
 * @throws Error where the journey goes without one
 */
export function inBrowser(page: Page): BrowserPage;
export function inBrowser(part: Locator): BrowserLocator;
export function inBrowser(one: Page | Locator): BrowserPage | BrowserLocator {
  if (one instanceof PlainPage || one instanceof PlainLocator) {
    throw new Error("There is no browser here.");
  }
  return one as BrowserPage | BrowserLocator;
}
