import { bestStanding, gradeOfClaim, type Standing } from "@/domain/evidence/grade";
import { type ProofFigures, type ProvenClaim, proofFigures } from "@/domain/supplier/proof";
import { GRADING, takenOutBy } from "@/features/standings/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

/** A supplier's published claims in a line of a list. */
export interface EvidenceInShort {
  figures: ProofFigures;
  /** Of its best claim; null without claims. */
  best: Standing | null;
  /** Its claims in the order of its page. */
  claims: readonly ClaimInShort[];
}

/** A published claim with the address of its case study. */
export interface ClaimInShort extends ProvenClaim {
  caseStudy: string;
}

const GRADED = {
  supplierId: true,
  slug: true,
  capabilityKeys: true,
  stopped: true,
  claims: {
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: GRADING,
  },
} as const satisfies Prisma.CaseStudySelect;

type GradedRow = Prisma.CaseStudyGetPayload<{ select: typeof GRADED }>;

/**
 * The evidence of the suppliers on a page, in two questions however many they are.
 * @param now decides which confirmations have lapsed.
 */
export async function evidenceOf(
  reader: Reader,
  supplierIds: readonly string[],
  now: Date,
): Promise<(supplierId: string) => EvidenceInShort> {
  const takenOut = await takenOutBy(reader, supplierIds);
  const studies = await reader.caseStudy.findMany({
    where: { supplierId: { in: [...supplierIds] }, state: "PUBLISHED" },
    select: GRADED,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  return (supplierId) => {
    const claims = studies
      .filter((study) => study.supplierId === supplierId)
      .flatMap((study) => claimsIn(study, now));
    const best = bestStanding(claims.map(({ standing }) => standing));
    return { figures: proofFigures(claims, takenOut(supplierId)), best, claims };
  };
}

function claimsIn(study: GradedRow, now: Date): ClaimInShort[] {
  const { slug: caseStudy, capabilityKeys, stopped } = study;
  return study.claims.map(({ edition, evidence, confirmations }) => ({
    ...gradeOfClaim(edition, evidence, confirmations, now),
    caseStudy,
    capabilityKeys,
    stopped,
  }));
}
