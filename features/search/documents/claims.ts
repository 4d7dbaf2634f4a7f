import { bestStanding, gradeOfClaim, isProven, type Standing } from "@/domain/evidence/grade";
import type { SearchDocument } from "@/domain/search/document";
import type { Prisma } from "@/generated/prisma/client";

/** What grades a claim, and what it says. */
export const CLAIM = {
  select: {
    measure: true,
    method: true,
    edition: true,
    evidence: { select: { kind: true, acceptedAt: true } },
    confirmations: {
      select: { edition: true, verdict: true, givenAt: true, expiresAt: true, revokedAt: true },
    },
  },
} as const satisfies Prisma.ClaimDefaultArgs;

export type ClaimRow = Prisma.ClaimGetPayload<typeof CLAIM>;

/** The evidence of a document that makes these claims, as it stands at `now`. */
export function evidenceOf(
  claims: readonly ClaimRow[],
  now: Date,
): Pick<SearchDocument, "evidence" | "claims"> {
  const standings: Standing[] = claims.map(
    ({ edition, evidence, confirmations }) =>
      gradeOfClaim(edition, evidence, confirmations, now).standing,
  );
  if (standings.length === 0) return { evidence: "none", claims: null };
  return {
    evidence: bestStanding(standings) ?? "none",
    claims: {
      proven: standings.filter(isProven).length,
      disputed: standings.filter((standing) => standing === "disputed").length,
      total: standings.length,
    },
  };
}
