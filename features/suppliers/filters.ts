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
  const page = Number(values("page")[0]);
  return { filters, page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1 };
}

/** The address of the list with these filters, and of a page of it. */
export function hrefOf(filters: SupplierFilters, page = 1): string {
  const params = new URLSearchParams();
  for (const name of ["technology", "region", "size"] as const)
    for (const value of filters[name]) params.append(name, value);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? "/suppliers" : `/suppliers?${params}`;
}
