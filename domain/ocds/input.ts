import { z } from "zod";

/** Anything that does not have the expected shape counts as not there: only what a notice cannot do without rejects it. */
const lenient = <T extends z.ZodType>(type: T) => type.nullish().catch(undefined);
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => item.safeParse(one).success) : []),
    z.array(item),
  );

const text = lenient(z.string());
const code = lenient(z.union([z.string(), z.number()]));

const value = lenient(z.object({ amount: code, currency: text }));
const period = lenient(z.object({ startDate: text, endDate: text }));
const classification = z.object({ scheme: text, id: code, description: text });
const identifier = z.object({ scheme: text, id: code, legalName: text });
const document = z.object({ documentType: text, url: text });
const address = z.object({ region: text, countryName: text });

const party = z.object({
  id: code,
  name: text,
  roles: list(z.string()),
  identifier: lenient(identifier),
  additionalIdentifiers: list(identifier),
});
const reference = z.object({ id: code, name: text });

const item = z.object({
  classification: lenient(classification),
  additionalClassifications: list(classification),
  deliveryAddresses: list(address),
  deliveryAddress: lenient(address),
});

const tender = z.object({
  title: text,
  description: text,
  status: text,
  value,
  tenderPeriod: period,
  classification: lenient(classification),
  additionalClassifications: list(classification),
  items: list(item),
  documents: list(document),
});

const award = z.object({
  id: code,
  title: text,
  description: text,
  status: text,
  date: text,
  datePublished: text,
  value,
  suppliers: list(reference),
  items: list(item),
  documents: list(document),
});

const planning = z.object({
  budget: lenient(z.object({ amount: value })),
  documents: list(document),
});

const contract = z.object({ value, documents: list(document) });

/** An OCDS release as it is found in the world: every part may be missing or odd. */
export const foundRelease = z.object({
  ocid: text,
  id: code,
  date: text,
  tag: z.preprocess((tag) => (typeof tag === "string" ? [tag] : tag), list(z.string())),
  title: text,
  description: text,
  buyer: lenient(reference),
  parties: list(party),
  planning: lenient(planning),
  tender: lenient(tender),
  awards: list(award),
  contracts: list(contract),
});

export type ReleaseFound = z.output<typeof foundRelease>;
export type PartyFound = z.output<typeof party>;
export type ReferenceFound = z.output<typeof reference>;
export type AwardFound = z.output<typeof award>;
export type ValueFound = z.output<typeof value>;
