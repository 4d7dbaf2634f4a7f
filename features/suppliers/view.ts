import type { Change } from "@/domain/supplier/changes";
import { hasLapsed } from "@/domain/supplier/profile";
import {
  type CapabilityProof,
  type ProofFigures,
  proofFigures,
  proofOf,
} from "@/domain/supplier/proof";
import type { Day } from "@/domain/timetable/day";
import type { CardPage, ClaimOfSupplier } from "@/features/case-studies/loaders";
import type { PublicAwardsPage } from "@/features/notices/loaders";
import type { SupplierRow } from "./queries";
import { type CapabilityRow, type CertificationRow, dayOf } from "./records";

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
  name: string;
  does: string;
  maturity: number;
  technology: { slug: string; name: string };
  proof: CapabilityProof<ClaimOfSupplier> | null;
}

export interface ShownCertification {
  id: string;
  name: string;
  issuer: string;
  expiresOn: Day | null;
  lapsed: boolean;
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
}

/** Brings a version, or the draft, together with what is published and proven. @param today in London. */
export function supplierView(
  supplier: SupplierRow,
  rows: ProfileRows,
  evidence: PublicEvidence,
  today: Day,
): SupplierView {
  const { capabilities, certifications, ...profile } = rows;
  return {
    supplier,
    profile,
    ...evidence,
    figures: proofFigures(evidence.claims),
    capabilities: capabilities.map(({ id, name, does, maturity, technology }) => {
      const proof = proofOf(technology.id, evidence.claims);
      return { id, name, does, maturity, technology, proof };
    }),
    certifications: certifications.map((row) => shownCertification(row, today)),
  };
}

/** Whether a certificate still holds. @param today in London. */
export function shownCertification(row: CertificationRow, today: Day): ShownCertification {
  const { id, name, issuer } = row;
  const expiresOn = dayOf(row.expiresOn);
  return { id, name, issuer, expiresOn, lapsed: hasLapsed({ expiresOn }, today) };
}
