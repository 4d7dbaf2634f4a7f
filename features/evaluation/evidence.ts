import { withoutName } from "@/domain/assessment/paragraphs";
import { claimStatement } from "@/domain/case-study/figures";
import type { Standing } from "@/domain/evidence/grade";
import { CLAIM, claimInputOf, gradeOfRow } from "@/features/case-studies/records";
import type { Reader } from "@/lib/database";

export interface LinkedEvidence {
  key: string;
  says: string;
  standing: Standing;
  /** Left out where names are hidden: the page it leads to names the supplier. */
  href: string | null;
}

const MOST = 12;

/** The claims of a supplier's published case studies, with the grade that each has now. */
export async function evidenceOf(
  reader: Reader,
  supplier: { id: string; name: string },
  now: Date,
  named: boolean,
): Promise<LinkedEvidence[]> {
  const studies = await reader.caseStudy.findMany({
    where: { supplierId: supplier.id, state: "PUBLISHED" },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: { slug: true, claims: CLAIM },
    take: MOST,
  });
  const claims = studies.flatMap(({ slug, claims }) =>
    claims.map((claim) => {
      const says = claimStatement(claimInputOf(claim));
      return {
        key: claim.id,
        says: named ? says : withoutName(says, supplier.name),
        standing: gradeOfRow(claim, now).standing,
        href: named ? `/case-studies/${slug}` : null,
      };
    }),
  );
  return claims.slice(0, MOST);
}
