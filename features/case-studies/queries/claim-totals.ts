import type { z } from "zod";
import { standingsAt } from "@/features/standings/queries";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

const TOTALS = row("all published claims", {
  claims: column.count,
  proven: column.count,
  /** Suppliers who claim anything. */
  suppliers: column.count,
});

export type ClaimTotals = z.output<typeof TOTALS>;

/** All published claims, those that are proven now, and by how many suppliers. */
export async function claimTotals(reader: Reader, now: Date): Promise<ClaimTotals> {
  const [totals] = await rows(reader, TOTALS)`
    SELECT count(*)::int AS claims,
           (count(*) FILTER (WHERE graded.proven))::int AS proven,
           count(DISTINCT study."supplierId")::int AS suppliers
      FROM "Claim" claim
      JOIN "CaseStudy" study ON study.id = claim."caseStudyId" AND study.state = 'PUBLISHED'
      JOIN (${standingsAt(now)}) graded ON graded."claimId" = claim.id`;
  return totals ?? { claims: 0, proven: 0, suppliers: 0 };
}
