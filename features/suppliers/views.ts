import type { Change } from "@/domain/fields/changes";
import { pick, type Values } from "@/domain/fields/derived";
import {
  type AboutContent,
  CAPABILITY_FIELDS,
  type CertificationContent,
} from "@/domain/supplier/fields";
import { certificatesFor, hasLapsed } from "@/domain/supplier/profile";
import {
  type CapabilityProof,
  type ProofFigures,
  proofFigures,
  proofOf,
} from "@/domain/supplier/proof";
import type { Day } from "@/domain/timetable/day";
import type { CardPage, ClaimOfSupplier } from "@/features/case-studies/loaders";
import type { PublicAward, PublicAwardsPage } from "@/features/notices/loaders";
import type { SupplierRow } from "./queries";
import { type CapabilityRow, type CertificationRow, certificationContent } from "./records";

/** What the public page of a supplier shows, be it of a version or of the draft. */
export interface SupplierView {
  supplier: SupplierRow;
  profile: AboutContent;
  figures: ProofFigures;
  claims: readonly ClaimOfSupplier[];
  capabilities: ShownCapability[];
  certifications: ShownCertification[];
  studies: CardPage;
  awards: PublicAwardsPage;
}

export interface ShownCapability extends Values<typeof CAPABILITY_FIELDS> {
  id: string;
  /** The same in every version: what points to it keeps on leading there. */
  key: string;
  technology: { slug: string; name: string };
  proof: CapabilityProof<ClaimOfSupplier> | null;
  /** Public awards that the supplier says were for this; each is in a notice. */
  awards: PublicAward[];
  /** Certificates that name this technology. */
  certificates: ShownCertification[];
}

export interface ShownCertification extends CertificationContent {
  id: string;
  lapsed: boolean;
}

/** What one version has that the one before it had not. */
export interface VersionChanges {
  number: number;
  publishedAt: Date;
  changes: Change[];
}

export interface ProfileRows extends AboutContent {
  capabilities: CapabilityRow[];
  certifications: CertificationRow[];
}

/** What others have on record of a supplier: published claims, case studies, notices. */
export interface PublicEvidence {
  claims: readonly ClaimOfSupplier[];
  /** Outcomes that a body spoke against, and that were changed, taken out or withdrawn since. */
  takenOut: number;
  studies: CardPage;
  awards: PublicAwardsPage;
  /** Those of the procurements that its capabilities name. */
  linkedAwards: readonly PublicAward[];
}

/** Brings a version, or the draft, together with what is published and proven. @param today in London. */
export function supplierView(
  supplier: SupplierRow,
  rows: ProfileRows,
  evidence: PublicEvidence,
  today: Day,
): SupplierView {
  const { capabilities, ...profile } = rows;
  const { linkedAwards, takenOut, ...shown } = evidence;
  const certifications = rows.certifications.map((row) => shownCertification(row, today));
  return {
    supplier,
    profile,
    ...shown,
    figures: proofFigures(evidence.claims, takenOut),
    capabilities: capabilities.map((row) => ({
      ...pick(row, CAPABILITY_FIELDS),
      id: row.id,
      key: row.key,
      technology: row.technology,
      proof: proofOf(row, evidence.claims),
      awards: linkedAwards.filter(({ ocid }) => row.awardOcids.includes(ocid)),
      certificates: certificatesFor(row.technology.slug, certifications),
    })),
    certifications,
  };
}

/** Whether a certificate still holds. @param today in London. */
export function shownCertification(row: CertificationRow, today: Day): ShownCertification {
  const content = certificationContent(row);
  return { id: row.id, ...content, lapsed: hasLapsed(content, today) };
}
