import type { Change } from "@/domain/supplier/changes";
import { certificatesFor, hasLapsed } from "@/domain/supplier/profile";
import {
  type CapabilityProof,
  type ProofFigures,
  proofFigures,
  proofOf,
} from "@/domain/supplier/proof";
import type { Day } from "@/domain/timetable/day";
import { dayOf } from "@/domain/timetable/day";
import type { CardPage, ClaimOfSupplier } from "@/features/case-studies/loaders";
import type { PublicAward, PublicAwardsPage } from "@/features/notices/loaders";
import type { SupplierRow } from "./queries";
import type { CapabilityRow, CertificationRow } from "./records";

/** What the public page of a supplier shows, be it of a version or of the draft. */
export interface SupplierView {
  supplier: SupplierRow;
  profile: ShownProfile;
  figures: ProofFigures;
  claims: readonly ClaimOfSupplier[];
  capabilities: ShownCapability[];
  certifications: ShownCertification[];
  studies: CardPage;
  awards: PublicAwardsPage;
}

export interface ShownProfile {
  standfirst: string;
  about: string;
  people: number | null;
  founded: number | null;
  vcse: boolean;
  regions: string[];
  website: string | null;
  contactEmail: string | null;
}

export interface ShownCapability {
  id: string;
  /** The same in every version: what points to it keeps on leading there. */
  key: string;
  name: string;
  does: string;
  maturity: number;
  technology: { slug: string; name: string };
  proof: CapabilityProof<ClaimOfSupplier> | null;
  /** Standards that it implements, as the supplier says. */
  standards: string[];
  /** Public awards that the supplier says were for this; each is in a notice. */
  awards: PublicAward[];
  /** Certificates that name this technology. */
  certificates: ShownCertification[];
}

export interface ShownCertification {
  id: string;
  name: string;
  issuer: string;
  expiresOn: Day | null;
  lapsed: boolean;
  /** Slugs of the technologies it covers; none where it is for the whole company. */
  technologies: string[];
}

/** What one version has that the one before it had not. */
export interface VersionChanges {
  number: number;
  publishedAt: Date;
  changes: Change[];
}

export interface ProfileRows extends ShownProfile {
  capabilities: CapabilityRow[];
  certifications: CertificationRow[];
}

/** What others have on record of a supplier: published claims, case studies, notices. */
export interface PublicEvidence {
  claims: readonly ClaimOfSupplier[];
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
  const { linkedAwards, ...shown } = evidence;
  const certifications = rows.certifications.map((row) => shownCertification(row, today));
  return {
    supplier,
    profile,
    ...shown,
    figures: proofFigures(evidence.claims),
    capabilities: capabilities.map(({ id, key, name, does, maturity, technology, ...given }) => ({
      id,
      key,
      name,
      does,
      maturity,
      technology,
      proof: proofOf({ key, ...given }, capabilities, evidence.claims),
      standards: given.standards,
      awards: linkedAwards.filter(({ ocid }) => given.awardOcids.includes(ocid)),
      certificates: certificatesFor(technology.slug, certifications),
    })),
    certifications,
  };
}

/** Whether a certificate still holds. @param today in London. */
export function shownCertification(row: CertificationRow, today: Day): ShownCertification {
  const { id, name, issuer, technologies } = row;
  const expiresOn = dayOf(row.expiresOn);
  return { id, name, issuer, technologies, expiresOn, lapsed: hasLapsed({ expiresOn }, today) };
}
