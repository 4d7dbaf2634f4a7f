import { isRegionCode } from "@/domain/regions";
import {
  listAddress,
  pageOf,
  type SearchParams,
  slugsOf,
  valuesOf,
} from "@/domain/search/parameters";

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

/** Reads the filters and the page from the address; what makes no sense is left out. */
export function readFilters(params: SearchParams): { filters: SupplierFilters; page: number } {
  const sizes = valuesOf(params, "size");
  const filters = {
    technology: slugsOf(params, "technology"),
    region: valuesOf(params, "region").filter(isRegionCode),
    size: SIZES.filter((size) => sizes.includes(size)),
  };
  return { filters, page: pageOf(params) };
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
export function hrefOf({ technology, region, size }: SupplierFilters, page = 1): string {
  return listAddress("/suppliers", { technology, region, size }, page);
}
