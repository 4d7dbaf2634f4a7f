import { REGION_CODES, regionName } from "../regions";
import type { NoticeKind } from "./tags";

const ENGLAND: readonly string[] = REGION_CODES.filter((code) => code <= "TLK");

/** OCDS 1.1, tender status codelist, as people say it. Other codes are not shown. */
const STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ["planning", "Being planned"],
  ["planned", "Planned"],
  ["active", "Open when published"],
  ["cancelled", "Cancelled"],
  ["unsuccessful", "Ended without an award"],
  ["complete", "Complete"],
  ["withdrawn", "Withdrawn"],
]);

const AWARD_STATUS_WORDS: ReadonlyMap<string, string> = new Map([
  ["pending", "Proposed, not yet in force"],
  ["cancelled", "Cancelled"],
  ["unsuccessful", "Not made"],
]);

/** Publishers by the prefix of their ocids. All of these publish under the Open Government Licence. */
const PUBLISHERS: ReadonlyMap<string, string> = new Map([
  ["ocds-b5fd17", "Contracts Finder"],
  ["ocds-h6vhtk", "Find a Tender"],
]);

/** "Award notice", "Tender notice, changed". */
export function noticeKindWords(kind: NoticeKind, amendment: boolean): string {
  const words: Readonly<Record<NoticeKind, string>> = {
    PLANNING: "Planning notice",
    TENDER: "Tender notice",
    AWARD: "Award notice",
    CONTRACT: "Contract notice",
    CANCELLATION: "Cancellation notice",
    OTHER: "Notice",
  };
  return amendment ? `${words[kind]}, changed` : words[kind];
}

/** What a tender's status means; null for a code that OCDS does not have. */
export function statusWords(status: string): string | null {
  return STATUS_WORDS.get(status) ?? null;
}

/** What an award's status adds; null where the award simply holds. */
export function awardStatusWords(status: string): string | null {
  return AWARD_STATUS_WORDS.get(status) ?? null;
}

/** Who published the notice; null if the ocid's prefix is none we know, and then nothing is known of its licence. */
export function publisherOf(ocid: string): string | null {
  return PUBLISHERS.get(ocid.slice(0, "ocds-b5fd17".length)) ?? null;
}

/**
 * An amount as published: "£135,018", "€1,250.50", "1,250 (currency not stated)", "£0, as published".
 * @param amount a decimal text; null gives null.
 */
export function amountWords(amount: string | null, currency: string | null): string | null {
  if (amount === null) return null;
  const decimals = /\.\d*[1-9]/.test(amount) ? 2 : 0;
  const style = currency ? ({ style: "currency", currency } as const) : {};
  const figure = new Intl.NumberFormat("en-GB", {
    ...style,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount as `${number}`);
  if (Number(amount) === 0) return `${figure}, as published`;
  return currency ? figure : `${figure} (currency not stated)`;
}

/** "North West, Wales"; England and the United Kingdom by their own names when all of them is meant. */
export function placeWords(codes: readonly string[]): string {
  if (REGION_CODES.every((code) => codes.includes(code))) return "The whole of the UK";
  const england = ENGLAND.every((code) => codes.includes(code));
  const others = england ? codes.filter((code) => !ENGLAND.includes(code)) : codes;
  return [...(england ? ["England"] : []), ...others.map(regionName)].join(", ");
}
