import { isRegionCode } from "@/domain/regions";

export const SIZES = ["sme", "vcse"] as const;
export type Size = (typeof SIZES)[number];
export const SIZE_WORDS: Readonly<Record<Size, string>> = { sme: "SME", vcse: "VCSE" };

/** Any of the values of a filter will do; all filters have to fit. */
export interface SupplierFilters {
  /** Slugs of the taxonomy. */
  technology: string[];
  /** Codes of `domain/regions`. */
  region: string[];
  size: Size[];
}

/** What an address may carry, as Next gives it. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: SupplierFilters; page: number } {
  const values = (name: string) => [...new Set([params[name] ?? []].flat())].slice(0, 50);
  const filters = {
    technology: values("technology").filter((slug) => slug !== "" && !slug.includes("\0")),
    region: values("region").filter(isRegionCode),
    size: SIZES.filter((size) => values("size").includes(size)),
  };
  return { filters, page: pageOf(params) };
}

/** The page that the address asks for; the first if it makes no sense. */
export function pageOf(params: SearchParams): number {
  return wholeNumber(params.page) ?? 1;
}

/** The version before which the address asks for more; undefined for the newest. */
export function beforeOf(params: SearchParams): number | undefined {
  return wholeNumber(params.before);
}

/** A whole number from 1 that the database can count to, as an address has it. */
export function wholeNumber(text: string | string[] | undefined): number | undefined {
  return typeof text === "string" && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf(filters: SupplierFilters, page = 1): string {
  const params = new URLSearchParams();
  for (const name of ["technology", "region", "size"] as const)
    for (const value of filters[name]) params.append(name, value);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? "/suppliers" : `/suppliers?${params}`;
}
