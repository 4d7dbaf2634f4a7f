import { emptyOf, pick, readRow, selectOf, type Values } from "@/domain/fields/derived";
import {
  ABOUT_FIELDS,
  CAPABILITY_FIELDS,
  type CapabilityContent,
  CERTIFICATION_FIELDS,
  type CertificationContent,
  type ProfileContent,
} from "@/domain/supplier/fields";
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

/** A draft's columns: what it says, and what it is kept by. A column that is neither does not compile. */
const DRAFT_COLUMNS = {
  ...selectOf(ABOUT_FIELDS),
  id: true,
  organisationId: true,
  state: true,
  sme: true,
  revision: true,
  publishedAt: true,
  updatedAt: true,
  currentId: true,
  openFrom: true,
} as const satisfies Record<Prisma.SupplierProfileScalarFieldEnum, true>;

/** A draft, with its own capabilities and certificates: those that belong to no version. */
export const DRAFT = {
  ...DRAFT_COLUMNS,
  capabilities: { ...CAPABILITY, where: { versionId: null } },
  certifications: { ...CERTIFICATION, where: { versionId: null } },
  current: { include: VERSION },
} as const satisfies Prisma.SupplierProfileSelect;

export type DraftRow = Prisma.SupplierProfileGetPayload<{ select: typeof DRAFT }>;
export type CapabilityRow = Prisma.CapabilityGetPayload<{ include: typeof CAPABILITY.include }>;
export type CertificationRow = Prisma.CertificationGetPayload<object>;

interface ProfileRow extends Values<typeof ABOUT_FIELDS> {
  capabilities: CapabilityRow[];
  certifications: CertificationRow[];
}

export const EMPTY_PROFILE: ProfileContent = {
  ...emptyOf(ABOUT_FIELDS),
  capabilities: [],
  certifications: [],
};

/** What a draft or a version says, from its rows. */
export function contentOf(row: ProfileRow): ProfileContent {
  return {
    ...pick(row, ABOUT_FIELDS),
    capabilities: row.capabilities.map(capabilityContent),
    certifications: row.certifications.map(certificationContent),
  };
}

export function capabilityContent(row: CapabilityRow): CapabilityContent {
  return { ...pick(row, CAPABILITY_FIELDS), technology: row.technology.name };
}

export function certificationContent(row: CertificationRow): CertificationContent {
  return readRow(CERTIFICATION_FIELDS, row);
}

interface Publication {
  number: number;
  publishedById: string | null;
  publishedAt: Date;
}

interface VersionRows {
  row: Prisma.ProfileVersionGetPayload<object>;
  capabilities: Prisma.CapabilityGetPayload<object>[];
  certifications: Prisma.CertificationGetPayload<object>[];
}

/**
 * A version of the draft as it stands: its own row, and copies of the capabilities and certificates. Each is
 * whole: a column that is not copied does not compile.
 * @param newId names what is made.
 */
export function versionOf(
  draft: DraftRow,
  publication: Publication,
  newId: () => string,
): VersionRows {
  const place = { profileId: draft.id, versionId: newId() };
  return {
    row: {
      id: place.versionId,
      profileId: draft.id,
      sme: draft.sme,
      ...pick(draft, ABOUT_FIELDS),
      ...publication,
    },
    capabilities: draft.capabilities.map(({ key, order, ...row }) => ({
      id: newId(),
      ...place,
      key,
      order,
      ...pick(row, CAPABILITY_FIELDS),
    })),
    certifications: draft.certifications.map(({ order, ...row }) => ({
      id: newId(),
      ...place,
      order,
      ...pick(row, CERTIFICATION_FIELDS),
    })),
  };
}
