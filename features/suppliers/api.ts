import { z } from "zod";
import { answerOf } from "@/domain/fields/derived";
import { ABOUT_FIELDS, CAPABILITY_FIELDS, CERTIFICATION_FIELDS } from "@/domain/supplier/fields";
import { type CapabilityProof, proofOf } from "@/domain/supplier/proof";
import { isUuid } from "@/lib/database";
import type { ListedSupplier } from "./loaders";
import type { ClaimInShort } from "./queries/evidence";
import { certificationContent } from "./records";
import { shownCertification } from "./views";

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
    ...answerOf(ABOUT_FIELDS, version),
    sme: version.sme,
    capabilities: version.capabilities.map((row) => ({
      technology: row.technology.slug,
      ...answerOf(CAPABILITY_FIELDS, row),
      award_ocids: row.awardOcids.filter(holds),
      evidence: evidenceUnder(proofOf(row, claims)),
    })),
    certifications: version.certifications.map((row) => ({
      ...answerOf(CERTIFICATION_FIELDS, certificationContent(row)),
      issuer: row.issuer || null,
      lapsed: shownCertification(row, today).lapsed,
    })),
    claims: {
      total: figures.claims,
      proven: figures.proven,
      by_grade: figures.counts,
      corrected: figures.corrected,
      disputed: figures.disputed,
      lapsed: figures.lapsed,
      stopped: figures.stopped,
      taken_out: figures.takenOut,
    },
    evidence: best ?? "none",
    version: version.number,
    published_at: version.publishedAt.toISOString(),
  };
}

function evidenceUnder(proof: CapabilityProof<ClaimInShort> | null) {
  return proof && { standing: proof.best.standing, case_study: proof.best.caseStudy };
}
