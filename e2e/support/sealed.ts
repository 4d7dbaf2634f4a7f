import { globSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "./driver";
import { expect } from "./expect";
import { site } from "./installation";

/** Of pages that one file of `app/` draws, each reader reads so many; all in `npm run proof -- sealed`. */
const MOST_OF_A_ROUTE = process.env.PROVEN_READ_ALL ? Number.POSITIVE_INFINITY : 3;
/** Far more than there are. */
const MOST_PAGES = 3_000;

/** What nobody may read yet, and the parts of addresses that are about it: every such address is read. */
interface Sealed {
  words: string[];
  about: string[];
}

/**
 * Reads what somebody can get at by links from the start, their account and the API's description on:
 * pages, feeds, files, exports and answers of the API. Of those that differ only in what stands behind
 * the "?" one is read.
 *
 * @returns how many addresses were read
 */
export async function expectUnread(page: Page, { words, about }: Sealed): Promise<number> {
  const waiting = ["/", "/account", ...(await apiPaths(page))];
  const known = new Set(waiting);
  const ofRoute = new Map<string, number>();
  for (const path of waiting) {
    const answer = await page.request.get(path);
    const text = await answer.text();
    for (const word of words)
      expect(text.includes(word), `“${word}” stands on ${path}`).toBe(false);
    for (const link of linksIn(text)) {
      const name = link.split("?")[0] ?? link;
      if (known.has(name) || known.size > MOST_PAGES) continue;
      known.add(name);
      const route = routeOf(name);
      const count = ofRoute.get(route) ?? 0;
      if (count >= MOST_OF_A_ROUTE && !about.some((part) => name.includes(part))) continue;
      ofRoute.set(route, count + 1);
      waiting.push(link);
    }
  }
  return waiting.length;
}

/** "/suppliers/skerrow" as "/suppliers/[slug]": the folder of `app/` that draws it, or else the address. */
function routeOf(path: string): string {
  return routes().find(({ pattern }) => pattern.test(path))?.folder ?? path;
}

let found: { folder: string; pattern: RegExp }[] | null = null;

/** The folders of `app/`, those without a changing part first. */
function routes() {
  found ??= globSync("app/**/{page.tsx,route.ts}")
    .map((file) => `/${dirname(file)}`.replace(/^\/app/, "").replaceAll(/\/\([^/]+\)/g, ""))
    .sort((one, other) => Number(one.includes("[")) - Number(other.includes("[")))
    .map((folder) => ({
      folder,
      pattern: new RegExp(`^${folder.replaceAll(".", "\\.").replaceAll(/\[[^/]+\]/g, "[^/]+")}$`),
    }));
  return found;
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
