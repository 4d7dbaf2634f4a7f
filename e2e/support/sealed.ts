import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "./driver";
import { expect } from "./expect";
import { site } from "./installation";

/** Of addresses that differ only in what stands behind the "?", so many are read. */
const MOST_ALIKE = 1;
/** Far more than there are. */
const MOST_PAGES = 3_000;

/**
 * Reads everything that somebody can get at by links from the start, their account and the API's
 * description on: pages, feeds, files, exports and answers of the API.
 *
 * @param words none of which may stand anywhere
 * @returns how many addresses were read
 */
export async function expectUnread(page: Page, ...words: string[]): Promise<number> {
  const waiting = ["/", "/account", ...(await apiPaths(page))];
  const known = new Set(waiting);
  const alike = new Map<string, number>();
  for (const path of waiting) {
    const answer = await page.request.get(path);
    const text = await answer.text();
    for (const word of words)
      expect(text.includes(word), `“${word}” stands on ${path}`).toBe(false);
    for (const link of linksIn(text)) {
      const name = link.split("?")[0] ?? link;
      const count = alike.get(name) ?? 0;
      if (known.has(link) || count >= MOST_ALIKE || waiting.length > MOST_PAGES) continue;
      known.add(link);
      alike.set(name, count + 1);
      waiting.push(link);
    }
  }
  return waiting.length;
}

/** Addresses of this site in a page, an answer or a feed. */
function linksIn(text: string): string[] {
  const links = text.matchAll(/(?:href|src|"url"|"next")[=:]\s?"(\/[^"#]*)/g);
  return [...links].map(([, link = ""]) => link.replaceAll("&amp;", "&")).filter(isWorthReading);
}

function isWorthReading(link: string): boolean {
  return !/^\/(_next|\/|fonts|api\/auth|sign-in)/.test(link);
}

async function apiPaths(page: Page): Promise<string[]> {
  const { paths } = await (await page.request.get("/api/v1/openapi.json")).json();
  const whole = Object.keys(paths).filter((path) => !path.includes("{"));
  return whole.map((path) => `/api/v1${path}`);
}

/** Searches for each of the words, as anybody can. */
export async function expectUnfound(page: Page, ...words: string[]): Promise<void> {
  for (const word of words) {
    const answer = await page.request.get(`/api/v1/search?q=${encodeURIComponent(word)}`);
    expect(await answer.json(), `a search for “${word}”`).toMatchObject({ total: 0 });
  }
}

/** Reads every file that the installation keeps: database, search index, mails, logs and uploads. */
export async function expectUnwritten(...words: string[]): Promise<number> {
  const folder = site().data;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    // The services write on meanwhile, and take files away.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const word of words)
      expect(bytes.includes(word), `“${word}” stands in ${path}`).toBe(false);
  }
  return files.length;
}
