import { bestStanding, gradeOfClaim, isProven } from "@/domain/evidence/grade";
import type { SearchDocument } from "@/domain/search/document";
import { GRADING } from "@/features/standings/queries";
import type { Prisma } from "@/generated/prisma/client";

/** What grades a claim, and what it says. */
export const CLAIM = {
  select: {
    measure: true,
    method: true,
    ...GRADING,
  },
} as const satisfies Prisma.ClaimDefaultArgs;

export type ClaimRow = Prisma.ClaimGetPayload<typeof CLAIM>;

/** Published work with its claims. */
interface Work {
  /** Of work that was stopped nothing is proven. */
  stopped: boolean;
  claims: readonly ClaimRow[];
}

/** The evidence of a document that makes the claims of these works, as it stands at `now`. */
export function evidenceOf(
  works: readonly Work[],
  now: Date,
): Pick<SearchDocument, "evidence" | "claims"> {
  const graded = works.flatMap(({ claims, stopped }) =>
    claims.map(({ edition, evidence, confirmations }) => {
      const { standing } = gradeOfClaim(edition, evidence, confirmations, now);
      return { standing, stopped };
    }),
  );
  const standings = graded.map(({ standing }) => standing);
  if (standings.length === 0) return { evidence: "none", claims: null };
  return {
    evidence: bestStanding(standings) ?? "none",
    claims: {
      proven: graded.filter(isProven).length,
      disputed: standings.filter((standing) => standing === "disputed").length,
      total: standings.length,
    },
  };
}
