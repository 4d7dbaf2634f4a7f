import type { Day } from "../timetable/day";
import { endOfLondonDay, startOfLondonDay } from "../timetable/london";
import type { PartyIdentifier } from "./identity";
import type { Json } from "./storable";

/**
 * The first part of every ocid made here. A service that publishes for others to collect registers
 * a prefix of its own with the Open Contracting Partnership and puts it here.
 */
export const OCID_PREFIX = "ocds-proven";

export interface ReleaseParty {
  name: string;
  slug: string;
  identifiers: readonly PartyIdentifier[];
  /** Of a public body, as its administrator wrote it down: its id inside a release does not change with it. */
  ppon?: string | null;
  address?: string;
}

export type Release = { [name: string]: Json };

/** The ocid of the challenge with this reference. */
export function ocidOf(reference: string): string {
  return `${OCID_PREFIX}-${reference}`;
}

/** The id of its release with this number, counted from 1. */
export function releaseIdOf(reference: string, number: number): string {
  return `${ocidOf(reference)}-${String(number).padStart(3, "0")}`;
}

/** A document of a release that is a page here. */
export function document(documentType: string, title: string, url: string, published: Date) {
  return {
    id: documentType,
    documentType,
    title,
    url,
    datePublished: published.toISOString(),
    format: "text/html",
    language: "en",
  };
}

/** An organisation with what it does in this procurement. */
export function party(one: ReleaseParty, roles: string[]) {
  const [first, ...others] = withPpon(one);
  return {
    id: partyId(one),
    name: one.name,
    identifier: first ? { scheme: first.scheme, id: first.value, legalName: one.name } : undefined,
    additionalIdentifiers: others.map(({ scheme, value }) => ({ scheme, id: value })),
    address: one.address ? { streetAddress: one.address } : undefined,
    roles,
  };
}

function withPpon({ identifiers, ppon }: ReleaseParty): readonly PartyIdentifier[] {
  if (!ppon) return identifiers;
  const others = identifiers.filter(({ scheme }) => scheme !== "GB-PPON");
  return [...others, { scheme: "GB-PPON", value: ppon }];
}

/** An organisation named by what stands of it among the parties. */
export function reference(one: ReleaseParty) {
  return { id: partyId(one), name: one.name };
}

function partyId({ identifiers: [first], slug }: ReleaseParty): string {
  return first ? `${first.scheme}-${first.value}` : `proven-${slug}`;
}

/** Pence, VAT included; nothing if there is no amount. */
export function moneyOf(pence: bigint) {
  return pence > 0n ? { amount: Number(pence) / 100, currency: "GBP" } : undefined;
}

/** Pounds as a decimal text. */
export function pounds(price: string) {
  return { amount: Number(price), currency: "GBP" };
}

/** The first instant of a London day. */
export function startOf(day: Day | null): string | undefined {
  return day ? startOfLondonDay(day).toISOString() : undefined;
}

/** The last second of a London day. */
export function endOf(day: Day | null): string | undefined {
  return day ? endOfLondonDay(day).toISOString() : undefined;
}

/** OCDS leaves out what there is nothing to say of. */
export function compact(part: object): Release {
  const entries = Object.entries(part).flatMap(([name, value]) => {
    const compacted = compactValue(value);
    return compacted === undefined ? [] : [[name, compacted] as const];
  });
  return Object.fromEntries(entries);
}

function compactValue(value: unknown): Json | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((one) => compactValue(one) ?? []);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== "object") return value as Json;
  const compacted = compact(value);
  return Object.keys(compacted).length > 0 ? compacted : undefined;
}
