import { z } from "zod";
import { type CapabilityProof, proofOf } from "@/domain/supplier/proof";
import { dayOf } from "@/domain/timetable/day";
import { isUuid } from "@/lib/database";
import type { ClaimInShort } from "./evidence";
import type { ListedSupplier } from "./loaders";
import { shownCertification } from "./view";

/** How many suppliers one answer holds. */
export const API_PAGE = 50;

/** The parameters of the list. */
export const suppliersQuery = z.object({
  cursor: z
    .string()
    .refine(isUuid, "Take it as it stands in next of the answer before, or leave it out")
    .optional()
    .transform((cursor) => cursor ?? null),
});

/** A published profile as the API gives it: what its public page says, and nothing else. */
export function supplierAnswer(listed: ListedSupplier) {
  const { supplier, version, figures, best, claims, today, holds } = listed;
  return {
    id: supplier.id,
    slug: supplier.slug,
    name: supplier.name,
    url: `/suppliers/${supplier.slug}`,
    identifiers: supplier.identifiers,
    verified_at: supplier.verifiedAt?.toISOString() ?? null,
    example: supplier.example,
    summary: version.standfirst,
    about: version.about,
    people: version.people,
    sme: version.sme,
    vcse: version.vcse,
    founded: version.founded,
    regions: version.regions,
    website: version.website,
    contact_email: version.contactEmail,
    capabilities: version.capabilities.map(({ name, does, maturity, technology, ...under }) => ({
      technology: technology.slug,
      name,
      does,
      maturity,
      standards: under.standards,
      award_ocids: under.awardOcids.filter(holds),
      evidence: evidenceUnder(proofOf(under, version.capabilities, claims)),
    })),
    certifications: version.certifications.map((row) => ({
      name: row.name,
      issuer: row.issuer || null,
      expires_on: dayOf(row.expiresOn),
      lapsed: shownCertification(row, today).lapsed,
      technologies: row.technologies,
    })),
    claims: {
      total: figures.claims,
      proven: figures.proven,
      by_grade: figures.counts,
      disputed: figures.disputed,
      lapsed: figures.lapsed,
    },
    evidence: best ?? "none",
    version: version.number,
    published_at: version.publishedAt.toISOString(),
  };
}

function evidenceUnder(proof: CapabilityProof<ClaimInShort> | null) {
  return proof && { standing: proof.best.standing, case_study: proof.best.caseStudy };
}
