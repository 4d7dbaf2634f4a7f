import { z } from "zod";
import { type Values, wordsOf } from "../fields/derived";
import {
  dayField,
  field,
  listField,
  nullableField,
  numberField,
  regionsField,
  SLUG,
  textField,
  tickField,
} from "../fields/kinds";
import { listWords } from "../format/words";
import { oneOf, optionalEmail, optionalUrl, severalOf } from "../input";
import { maturityWords } from "./maturity";

/** How many public awards may stand under one capability: those that say most. */
export const MOST_AWARDS = 6;

/** Technology readiness levels, as a form sends them. */
const LEVELS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Who a supplier is. A draft may be incomplete: what is given has to be right. */
export const ABOUT_FIELDS = {
  standfirst: textField({
    label: "In short",
    limit: 240,
    isSearched: false,
    publicName: "summary",
  }),
  about: textField({ label: "How they work", publicName: "about" }),
  people: numberField({ label: "Size", from: 1, to: 1_000_000, publicName: "people" }),
  vcse: tickField({ label: "Kind", yes: "VCSE", no: "not a VCSE", publicName: "vcse" }),
  founded: numberField({ label: "Since", from: 1600, to: 2100, publicName: "founded" }),
  regions: regionsField({ label: "Works in", publicName: "regions" }),
  website: nullableField({ label: "Website", input: optionalUrl(), publicName: "website" }),
  contactEmail: nullableField({
    label: "Contact",
    input: optionalEmail(),
    publicName: "contact_email",
  }),
  address: textField({
    label: "Postal address",
    limit: 300,
    isSearched: false,
    publicName: "address",
  }),
} as const;

/** What a supplier says of itself in one capability: a technology, and what it does for whom. */
export const CAPABILITY_FIELDS = {
  technologyId: field({
    label: "Technology",
    input: z.uuid({ error: "Choose the technology" }),
    shape: z.uuid(),
    words: (id) => id,
    // The API gives its address.
    publicName: null,
  }),
  name: textField({
    label: "Capability",
    missing: "Give the capability a name",
    limit: 120,
    publicName: "name",
  }),
  does: textField({
    label: "Does",
    missing: "Say what it does, and for whom",
    limit: 400,
    publicName: "does",
  }),
  maturity: field({
    label: "Maturity",
    input: oneOf(LEVELS, "Choose how mature it is").transform(Number),
    shape: z.int().min(1).max(9),
    words: maturityWords,
    publicName: "maturity",
    means: "Technology readiness level",
  }),
  /** Names of standards that it implements, of those of its technology. */
  standards: listField({
    label: "Implements",
    isSearched: true,
    input: severalOf(z.string().trim().min(1).max(200)),
    publicName: "standards",
    means: "Standards it implements, as the supplier says",
  }),
  /** Procurements whose award notice names the supplier, and that were for this. */
  awardOcids: listField({
    label: "Awarded in",
    input: severalOf(z.string().trim().min(1).max(200)).pipe(
      z
        .array(z.string())
        .max(MOST_AWARDS, `Choose up to ${MOST_AWARDS} awards: those that say most`),
    ),
    publicName: "award_ocids",
    means: "Procurements awarded to the supplier for this, each in an imported notice",
  }),
} as const;

/** A certificate or a standard, and the day until which it holds. */
export const CERTIFICATION_FIELDS = {
  name: textField({
    label: "Certificate",
    missing: "Give the name of the certificate or standard",
    limit: 120,
    publicName: "name",
  }),
  issuer: textField({ label: "Issuer", limit: 120, publicName: "issuer" }),
  /** The last day it holds; null if it does not run out. */
  expiresOn: dayField({ label: "Holds until", publicName: "expires_on" }),
  /** Slugs of the technologies it covers; none where it is for the whole company. */
  technologies: listField({
    label: "For",
    input: severalOf(z.string().trim().min(1).max(120)),
    shape: z.array(SLUG),
    words: (slugs) => listWords(slugs.map(slugWords).sort()),
    publicName: "technologies",
    means: "What it covers; none where it is for the whole company",
  }),
} as const;

export type AboutContent = Values<typeof ABOUT_FIELDS>;

export interface CapabilityContent extends Values<typeof CAPABILITY_FIELDS> {
  /** The name of its technology. */
  technology: string;
}

export type CertificationContent = Values<typeof CERTIFICATION_FIELDS>;

/** A whole profile, be it the draft or a version. */
export interface ProfileContent extends AboutContent {
  capabilities: readonly CapabilityContent[];
  certifications: readonly CertificationContent[];
}

/** What a capability says, or what a form says of it, with the name of its technology. */
export function capabilityWords(content: Partial<CapabilityContent>): Record<string, string> {
  const words = wordsOf(CAPABILITY_FIELDS, content);
  return content.technology === undefined ? words : { ...words, technologyId: content.technology };
}

/** "level-sensing" as "level sensing": a certificate keeps the address of a technology, not its name. */
function slugWords(slug: string): string {
  return slug.replaceAll("-", " ");
}
