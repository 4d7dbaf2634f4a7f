import { check } from "./check";
import type { Locator, Page } from "./driver";
import { expect, inBrowser } from "./expect";
import { PlainPage } from "./plain/page";

/** What tells that a step has led somewhere: the page's heading, or words that it says. */
export type Expected = string | RegExp | { says: string | RegExp };

type Name = string | RegExp;

/** Opens an address and checks the page. */
export async function visit(
  page: Page,
  path: string,
  { status = 200, whole = false } = {},
): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), `the answer of ${path}`).toBe(status);
  await check(page, status, whole);
}

/** Follows a link of the page itself, or of what stands above it, and checks where it leads. */
export async function follow(page: Page, name: Name, expected: Expected): Promise<void> {
  const places = page.getByRole("main").or(page.getByRole("region", { name: "Where and when" }));
  const link = places.getByRole("link", { name, exact: true }).first();
  const before = page.url();
  const leads = new URL((await link.getAttribute("href")) ?? "", before).href;
  await link.click();
  // The page that is left may have the same heading.
  if (leads !== before) await leave(page, before);
  await arrive(page, expected);
}

/** Waits until a page is no longer at an address. */
async function leave(page: Page, before: string): Promise<void> {
  if (page instanceof PlainPage) return expect(page).not.toHaveURL(before);
  // Told by the browser, and sooner than by asking again and again.
  await inBrowser(page).waitForURL(({ href }) => href !== before, { waitUntil: "commit" });
}

/** Presses a button of the page itself and checks what comes of it. */
export async function press(page: Page, name: Name, expected: Expected): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  // Where it leads to the page that stands there already, its heading does not tell that it was done.
  if (!(page instanceof PlainPage))
    await inBrowser(page).locator("form[aria-busy]").waitFor({ state: "detached" });
  await arrive(page, expected);
}

/** Waits for the page that a step leads to, and checks it. */
export async function arrive(page: Page, expected: Expected): Promise<void> {
  const told =
    typeof expected === "object" && "says" in expected
      ? page.getByText(expected.says).first()
      : page.getByRole("heading", { level: 1, name: expected });
  if (!(page instanceof PlainPage)) await inBrowser(told).waitFor();
  await expect(told).toBeVisible();
  await check(page);
}

/** Types into fields, or chooses from lists what holds the words given, by their labels. */
export async function fill(place: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const field = labelled(place, label);
    const list = (await field.locator("option").count()) > 0;
    await (list ? choose(field, value) : field.fill(value));
  }
}

async function choose(list: Locator, words: string): Promise<void> {
  const option = list.locator("option").filter({ hasText: words });
  await list.selectOption(await option.first().getAttribute("value"));
}

/** Ticks boxes, or chooses of a few, by the words that their labels begin with. */
export async function tick(place: Page | Locator, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    const name = new RegExp(`^${escaped(label)}`);
    await place.getByRole("checkbox", { name }).or(place.getByRole("radio", { name })).check();
  }
}

/** The field with this label, whether or not it is optional. */
export function labelled(place: Page | Locator, label: string): Locator {
  return place.getByLabel(new RegExp(`^${escaped(label)}( \\(optional\\))?$`));
}

/** A form is refused: the summary has the focus and the message, the title says so, the field too. */
export async function expectRefusal(page: Page, message: string | RegExp): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: /to put right/ });
  await expect(summary).toContainText(message);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await check(page);
}

/** A step cannot be taken yet: its button says so, and why. */
export async function expectNotYet(page: Page, name: string, why: RegExp): Promise<void> {
  const button = page.getByRole("main").getByRole("button", { name, exact: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(button).toHaveAccessibleDescription(why);
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
