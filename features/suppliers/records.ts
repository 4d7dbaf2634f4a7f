import type {
  CapabilityContent,
  CertificationContent,
  ProfileContent,
} from "@/domain/supplier/profile";
import { dayOf } from "@/domain/timetable/day";
import type { Prisma } from "@/generated/prisma/client";

/** What is read with a capability: the name of its technology. */
export const CAPABILITY = {
  orderBy: [{ order: "asc" }, { id: "asc" }],
  include: { technology: { select: { id: true, slug: true, name: true, standards: true } } },
} as const satisfies Prisma.ProfileVersion$capabilitiesArgs;

export const CERTIFICATION = {
  orderBy: [{ order: "asc" }, { id: "asc" }],
} as const satisfies Prisma.ProfileVersion$certificationsArgs;

/** A version with all that stands on its page. */
export const VERSION = {
  capabilities: CAPABILITY,
  certifications: CERTIFICATION,
} as const satisfies Prisma.ProfileVersionInclude;

/** The draft's own capabilities and certificates: those that belong to no version. */
export const DRAFT = {
  capabilities: { ...CAPABILITY, where: { versionId: null } },
  certifications: { ...CERTIFICATION, where: { versionId: null } },
} as const satisfies Prisma.SupplierProfileInclude;

export type CapabilityRow = Prisma.CapabilityGetPayload<{ include: typeof CAPABILITY.include }>;
export type CertificationRow = Prisma.CertificationGetPayload<object>;

interface ProfileRow {
  standfirst: string;
  about: string;
  people: number | null;
  founded: number | null;
  vcse: boolean;
  regions: string[];
  website: string | null;
  contactEmail: string | null;
  capabilities: CapabilityRow[];
  certifications: CertificationRow[];
}

export const EMPTY_PROFILE: ProfileContent = {
  standfirst: "",
  about: "",
  people: null,
  founded: null,
  vcse: false,
  regions: [],
  website: null,
  contactEmail: null,
  capabilities: [],
  certifications: [],
};

/** What a draft or a version says, from its rows. */
export function contentOf(row: ProfileRow): ProfileContent {
  return {
    standfirst: row.standfirst,
    about: row.about,
    people: row.people,
    founded: row.founded,
    vcse: row.vcse,
    regions: row.regions,
    website: row.website,
    contactEmail: row.contactEmail,
    capabilities: row.capabilities.map(capabilityContent),
    certifications: row.certifications.map(certificationContent),
  };
}

function capabilityContent(row: CapabilityRow): CapabilityContent {
  const { technology, name, does, maturity, standards, awardOcids } = row;
  return { technology: technology.name, name, does, maturity, standards, awardOcids };
}

function certificationContent(row: CertificationRow): CertificationContent {
  const { name, issuer, technologies } = row;
  return { name, issuer, expiresOn: dayOf(row.expiresOn), technologies };
}
