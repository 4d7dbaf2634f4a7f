/** What an address may carry, as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>;

const MOST_VALUES = 50;
const MOST_PAGES = 100_000;

/** All values of a parameter, each once; more than anybody would choose are left out. */
export function valuesOf(params: SearchParams, name: string): string[] {
  return [...new Set([params[name] ?? []].flat())].slice(0, MOST_VALUES);
}

/** The values that can be the slug of something. */
export function slugsOf(params: SearchParams, name: string): string[] {
  return valuesOf(params, name).filter((slug) => /^[\p{L}\p{N}-]{1,200}$/u.test(slug));
}

/** The page that the address asks for, counted from 1; the first if it makes no sense. */
export function pageOf(params: SearchParams): number {
  const page = Number(valuesOf(params, "page")[0]);
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}

/** The address of a list with these filters, and of a page of it. What is usual is left out. */
export function listAddress(
  path: string,
  filters: Readonly<Record<string, readonly string[]>>,
  page = 1,
): string {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(filters))
    for (const value of values) params.append(name, value);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? path : `${path}?${params}`;
}
