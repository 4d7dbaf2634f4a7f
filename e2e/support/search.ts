import type { Page } from "./driver";
import { expect } from "./expect";
import { fill, press, visit } from "./steps";

const FIELD = "Search suppliers, success stories, challenges and notices";

/** The part of the API's answer that the page shows as well. */
interface Answer {
  corrected: string | null;
  total: number;
  hits: { title: string; published_at: string | null; highlights: { title?: string } }[];
  facets: Record<string, Record<string, number>>;
}

/** A word that stands in no other text, long enough for a slip in it to be forgiven. */
export function uniqueWord(): string {
  const letter = () => String.fromCharCode(97 + Math.floor(Math.random() * 26));
  return `wix${Array.from({ length: 9 }, letter).join("")}`;
}

/** The word with a slip: its fifth letter is left out. */
export function misspelt(word: string): string {
  return word.slice(0, 4) + word.slice(5);
}

/** Types words into the search and sends it, from the page of the search itself. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await visit(page, "/search");
  await fill(page, { [FIELD]: words });
  await press(page, "Search", /^Search results for/);
}

/** What the API answers to the question that the page was asked. */
export async function sameInApi(page: Page): Promise<Answer> {
  const { search } = new URL(page.url());
  const answer = await page.request.get(`/api/v1/search${search}`);
  expect(answer.status(), `the API on ${search}`).toBe(200);
  return answer.json();
}

/** The page says what the API says: how many, and which on this page in which order. */
export async function expectAgreement(page: Page): Promise<Answer> {
  const answer = await sameInApi(page);
  await expect(
    page.getByRole("heading", { level: 2, name: `${answer.total} found` }),
  ).toBeVisible();
  const titles = page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 3 });
  await expect(titles).toHaveText(answer.hits.map(({ title }) => title));
  return answer;
}

/** What is not public is found by nobody: not its word, and no slip in the word leads to it. */
export async function expectNotFound(page: Page, word: string): Promise<void> {
  await searchFor(page, word);
  expect(await sameInApi(page)).toMatchObject({ total: 0, hits: [], corrected: null });
  await expect(page.getByText(`Nothing was found for “${word}”`)).toBeVisible();
  await searchFor(page, misspelt(word));
  expect(await sameInApi(page)).toMatchObject({ total: 0, hits: [], corrected: null });
  await expect(page.getByText(word)).toHaveCount(0);
}

/** Waits until a word is found: the index follows what is published within moments. */
export async function waitUntilFound(page: Page, word: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/search?q=${word}&match=exact`);
        return (await answer.json()).total;
      },
      { message: `how often “${word}” is found`, timeout: 60_000 },
    )
    .toBe(1);
}
