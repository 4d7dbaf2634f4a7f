import type { Transaction } from "@/lib/database";

interface ExampleBody {
  name: string;
  slug: string;
  summary: string;
  regions: string[];
  centralGovernment: boolean;
  domain: string;
}

/** Invented public bodies. Their e-mail domains end in .example, which nobody can own (RFC 2606). */
export const BODIES = {
  northmere: {
    name: "Northmere City Council",
    slug: "northmere-city-council",
    summary:
      "A city of 310,000 with 11,400 council homes, two universities and a river that floods.",
    regions: ["TLD"],
    centralGovernment: false,
    domain: "northmere.example",
  },
  brackenshire: {
    name: "Brackenshire County Council",
    slug: "brackenshire-county-council",
    summary: "A county of steep valleys and market towns, and the flood authority for all of them.",
    regions: ["TLG"],
    centralGovernment: false,
    domain: "brackenshire.example",
  },
  coasts: {
    name: "Department for Coasts and Rivers",
    slug: "department-for-coasts-and-rivers",
    summary:
      "The ministry for sea defences, rivers, tidal gates and the people who live behind them.",
    regions: ["TLI"],
    centralGovernment: true,
    domain: "coasts.example",
  },
  registry: {
    name: "Registry Services Agency",
    slug: "registry-services-agency",
    summary:
      "Keeps the nation’s certificates, and answers 1.2 million questions a year about them.",
    regions: ["TLL"],
    centralGovernment: true,
    domain: "registry.example",
  },
  callow: {
    name: "Callow Valley Water Board",
    slug: "callow-valley-water-board",
    summary:
      "Water for 480,000 homes, from 61 pumping stations, most of them older than their staff.",
    regions: ["TLK"],
    centralGovernment: false,
    domain: "callowwater.example",
  },
  orrin: {
    name: "Vale of Orrin District Council",
    slug: "vale-of-orrin-district-council",
    summary: "A rural district of 74,000 people, 46 villages and one bus depot.",
    regions: ["TLM"],
    centralGovernment: false,
    domain: "orrin.example",
  },
} satisfies Record<string, ExampleBody>;

export type BodyKey = keyof typeof BODIES;

/** Invented suppliers, all small. Their company numbers are in no register. */
export const SUPPLIERS = {
  skerrow: { name: "Skerrow Sensing Ltd", number: "99100214", regions: ["TLD", "TLL"] },
  marlpit: {
    name: "Marlpit Data Co-operative",
    number: "99100377",
    regions: ["TLE"],
  },
  wrenfold: { name: "Wrenfold Systems", number: "99100419", regions: ["TLM"] },
  quillmoor: { name: "Quillmoor", number: "99100586", regions: ["TLK"] },
  ashlock: { name: "Ashlock Digital", number: "99100643", regions: ["TLI", "TLJ"] },
  stonecrake: { name: "Stonecrake Labs", number: "99100721", regions: ["TLD"] },
  tarn: { name: "Tarn Hollow Collective", number: "99100805", regions: ["TLC"] },
  pennard: { name: "Pennard Identity", number: "99100912", regions: ["TLL"] },
  oatcastle: { name: "Oatcastle Robotics", number: "99101038", regions: ["TLF"] },
  fairlead: { name: "Fairlead Open Data", number: "99101146", regions: ["TLH"] },
  birchgate: { name: "Birchgate Speech", number: "99101257", regions: ["TLN"] },
  lanternside: { name: "Lanternside Ledgers", number: "99101364", regions: ["TLI"] },
} as const;

export type SupplierKey = keyof typeof SUPPLIERS;
/** Ids of the organisations by their keys. */
export type OrganisationIds = Record<BodyKey | SupplierKey, string>;

/** Puts the invented organisations on record, verified. */
export async function layOrganisations(tx: Transaction, now: Date): Promise<OrganisationIds> {
  const ids: Record<string, string> = {};
  for (const [key, { domain, ...body }] of Object.entries<ExampleBody>(BODIES)) {
    const { id } = await tx.organisation.create({
      data: {
        ...body,
        kind: "PUBLIC_BODY",
        claimed: true,
        example: true,
        verifiedAt: now,
        emailDomains: { create: { domain } },
      },
    });
    ids[key] = id;
  }
  for (const [key, { name, number, regions }] of Object.entries(SUPPLIERS)) {
    const { id } = await tx.organisation.create({
      data: {
        name,
        slug: name.toLowerCase().replaceAll(" ", "-"),
        kind: "SUPPLIER",
        regions: [...regions],
        claimed: true,
        example: true,
        verifiedAt: key === "lanternside" ? null : now,
        identifiers: { create: { scheme: "GB-COH", value: number } },
      },
    });
    ids[key] = id;
  }
  return ids as OrganisationIds;
}
