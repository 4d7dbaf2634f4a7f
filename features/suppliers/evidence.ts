import { bestStanding, gradeOfClaim, type Standing } from "@/domain/evidence/grade";
import { type ProofFigures, proofFigures } from "@/domain/supplier/proof";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

/** A supplier's published claims in a line of a list. */
export interface EvidenceInShort {
  figures: ProofFigures;
  /** Of its best claim; null without claims. */
  best: Standing | null;
}

const GRADED = {
  supplierId: true,
  claims: {
    select: {
      edition: true,
      evidence: { select: { kind: true, acceptedAt: true } },
      confirmations: {
        select: { edition: true, verdict: true, givenAt: true, expiresAt: true, revokedAt: true },
      },
    },
  },
} as const satisfies Prisma.CaseStudySelect;

/**
 * The evidence of the suppliers on a page, in one question however many they are.
 * @param now decides which confirmations have lapsed.
 */
export async function evidenceOf(
  reader: Reader,
  supplierIds: readonly string[],
  now: Date,
): Promise<(supplierId: string) => EvidenceInShort> {
  const studies = await reader.caseStudy.findMany({
    where: { supplierId: { in: [...supplierIds] }, state: "PUBLISHED" },
    select: GRADED,
  });
  return (supplierId) => {
    const graded = studies
      .filter((study) => study.supplierId === supplierId)
      .flatMap((study) => study.claims)
      .map(({ edition, evidence, confirmations }) =>
        gradeOfClaim(edition, evidence, confirmations, now),
      );
    const best = bestStanding(graded.map(({ standing }) => standing));
    return { figures: proofFigures(graded), best };
  };
}
