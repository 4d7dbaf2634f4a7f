import { standingsAt } from "@/features/case-studies/standing-sql";
import type { Reader } from "@/lib/database";

export interface ClaimTotals {
  claims: number;
  proven: number;
  /** Suppliers who claim anything. */
  suppliers: number;
}

/** All published claims, those that are proven now, and by how many suppliers. */
export async function claimTotals(reader: Reader, now: Date): Promise<ClaimTotals> {
  const [totals] = await reader.$queryRaw<ClaimTotals[]>`
    SELECT count(*)::int AS claims,
           (count(*) FILTER (WHERE graded.standing IN ('confirmed', 'measured')))::int AS proven,
           count(DISTINCT study."supplierId")::int AS suppliers
      FROM "Claim" claim
      JOIN "CaseStudy" study ON study.id = claim."caseStudyId" AND study.state = 'PUBLISHED'
      JOIN (${standingsAt(now)}) graded ON graded."claimId" = claim.id`;
  return totals ?? { claims: 0, proven: 0, suppliers: 0 };
}

export interface OpenChallenge {
  id: string;
  slug: string;
  title: string;
  body: string;
  closesAt: Date;
  /** With VAT. */
  valuePence: bigint;
}

/** Every challenge that takes responses at this moment, the next to close first. */
export async function openChallenges(reader: Reader, now: Date): Promise<OpenChallenge[]> {
  const rows = await reader.challenge.findMany({
    where: { state: "PUBLISHED", closesAt: { gt: now } },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      slug: true,
      title: true,
      closesAt: true,
      body: { select: { name: true } },
      phases: { select: { valuePence: true } },
    },
  });
  return rows.flatMap(({ closesAt, body, phases, ...row }) =>
    closesAt
      ? [
          {
            ...row,
            closesAt,
            body: body.name,
            valuePence: phases.reduce((sum, { valuePence }) => sum + valuePence, 0n),
          },
        ]
      : [],
  );
}
