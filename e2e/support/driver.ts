import type * as playwright from "@playwright/test";

/**
 * What a journey does with a page. Two drivers do it: Playwright's own page, in a browser with
 * scripts, and `PlainPage`, which reads and posts HTML as a browser without scripts does. The names
 * and meanings are Playwright's.
 */
export interface Page extends Place {
  goto(path: string): Promise<{ status(): number } | null>;
  reload(): Promise<unknown>;
  url(): string;
  viewportSize(): Size | null;
  setViewportSize(size: Size): Promise<void>;
  /** Another page of the same person, signed in alike. */
  context(): { newPage(): Promise<Page> };
  /** Asks for an address beside the page, with the same cookies. */
  readonly request: { get(path: string): Promise<Answer> };
}

/** Where something is looked for: a page, or a part of it. */
export interface Place {
  getByRole(role: Role, options?: { name?: Words; exact?: boolean; level?: number }): Locator;
  getByText(text: Words, options?: { exact?: boolean }): Locator;
  getByLabel(text: Words, options?: { exact?: boolean }): Locator;
  locator(selector: string): Locator;
}

/** Parts of a page that are found anew each time they are asked for. */
export interface Locator extends Place {
  filter(options: { hasText: Words }): Locator;
  or(other: Locator): Locator;
  first(): Locator;
  last(): Locator;
  nth(place: number): Locator;
  count(): Promise<number>;
  textContent(): Promise<string | null>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
  click(): Promise<void>;
  fill(value: string): Promise<void>;
  pressSequentially(text: string): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  selectOption(value: string | null): Promise<unknown>;
  setInputFiles(file: Upload): Promise<void>;
}

export interface Answer {
  /** Where it came from in the end. */
  url(): string;
  status(): number;
  headers(): Record<string, string>;
  text(): Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: Playwright's own answer has it so.
  json(): Promise<any>;
  body(): Promise<Buffer>;
}

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export type Words = string | RegExp;
export type Role = Parameters<playwright.Page["getByRole"]>[0];

interface Size {
  width: number;
  height: number;
}

type LocatorExpect = ReturnType<typeof playwright.expect<playwright.Locator>>;
type PageExpect = ReturnType<typeof playwright.expect<playwright.Page>>;

type Known<Expect, Names extends keyof Expect> = Pick<Expect, Names>;
type LocatorMatchers = Known<
  LocatorExpect,
  | "toBeVisible"
  | "toBeHidden"
  | "toBeChecked"
  | "toBeFocused"
  | "toHaveCount"
  | "toHaveText"
  | "toContainText"
  | "toHaveValue"
  | "toHaveAttribute"
  | "toHaveAccessibleDescription"
>;
type PageMatchers = Known<PageExpect, "toHaveURL" | "toHaveTitle">;

/** What can be expected of a part of a page. */
export type LocatorExpectations = LocatorMatchers & { not: LocatorMatchers };
/** What can be expected of a page. */
export type PageExpectations = PageMatchers & { not: PageMatchers };
