import { formatDate, formatDateTime, formatMonthYear } from "@/domain/format/dates";
import { formatNumber, plural } from "@/domain/format/numbers";
import { listWords } from "@/domain/format/words";
import { amountWords, placeWords } from "@/domain/ocds/words";
import type { SearchDocument } from "@/domain/search/document";
import { STATUS_WORDS } from "@/domain/search/status";
import type { SearchResult } from "./queries/search";

/** What was searched, as the page shows it. */
export function shownQuery({ corrected, query }: SearchResult): string {
  return corrected ?? query.q;
}

/** "flood sensors: 31 found"; without words "Search: 31 found". */
export function searchTitle(result: SearchResult): string {
  return `${shownQuery(result) || "Search"}: ${formatNumber(result.total)} found`;
}

/** Under the kind of a hit: its number, its size, which notice it is. */
export function kindNote(document: SearchDocument): string | null {
  if (document.type === "supplier") {
    if (document.status === "unclaimed") return "unclaimed";
    return document.people === null ? null : plural(document.people, "person", "people");
  }
  if (document.type === "notice") {
    return (STATUS_WORDS[document.status] ?? "").replace(/ notice$/, "").toLowerCase();
  }
  return document.status === "stopped" ? "stopped early" : document.reference;
}

/** "2 of 4 outcomes proven"; for a disputed one what of it. */
export function claimsNote({ claims, evidence, type }: SearchDocument): string | null {
  if (!claims) return null;
  const noun = type === "supplier" ? "claim" : "outcome";
  const of = `of ${plural(claims.total, noun)}`;
  return evidence === "disputed"
    ? `${claims.disputed} ${of} disputed`
    : `${claims.proven} ${of} proven`;
}

/** Who, for how much, when or where: the line under a hit. */
export function hitWords(document: SearchDocument): string {
  const parts = WORDS[document.type](document);
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

type Parts = (string | null)[];

const WORDS: Readonly<Record<SearchDocument["type"], (document: SearchDocument) => Parts>> = {
  story: ({ buyer, suppliers, publishedAt }) => [
    [buyer, suppliers.length > 0 ? `with ${listWords(suppliers)}` : null].filter(Boolean).join(" "),
    publishedAt && formatDate(new Date(publishedAt)),
  ],
  "case-study": ({ buyer, suppliers, publishedAt }) => [
    [listWords(suppliers), buyer ? `for ${buyer}` : null].filter(Boolean).join(" "),
    publishedAt && formatMonthYear(new Date(publishedAt)),
  ],
  supplier: ({ technologyNames, regions }) => [
    listWords(shortened(technologyNames, "technology", "technologies")),
    placeWords(regions),
  ],
  challenge: (document) => [document.buyer, budget(document), closing(document)],
  notice: ({ buyer, suppliers, value, publishedAt }) => [
    [buyer, suppliers.length > 0 ? `to ${listWords(shortened(suppliers, "other"))}` : null]
      .filter(Boolean)
      .join(" "),
    value && amountWords(value.amount, value.currency),
    publishedAt && formatDate(new Date(publishedAt)),
  ],
};

const MOST_NAMES = 3;

function shortened(names: readonly string[], one: string, many = `${one}s`): string[] {
  if (names.length <= MOST_NAMES) return [...names];
  const shown = names.slice(0, MOST_NAMES - 1);
  return [...shown, plural(names.length - shown.length, `more ${one}`, `more ${many}`)];
}

function budget({ value }: SearchDocument): string | null {
  const words = value && amountWords(value.amount, value.currency);
  return words && `${words} with VAT`;
}

function closing({ status, closesAt }: SearchDocument): string | null {
  if (status !== "open" || closesAt === null) return null;
  return `closes ${formatDateTime(new Date(closesAt))}`;
}
