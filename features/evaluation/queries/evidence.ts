import { withoutName } from "@/domain/assessment/paragraphs";
import { claimStatement } from "@/domain/case-study/figures";
import type { Standing } from "@/domain/evidence/grade";
import type { Pointed } from "@/domain/response/attachments";
import { CLAIM, claimInputOf, gradeOfRow } from "@/features/case-studies/records";
import { POINTED_WORDS } from "@/features/responses/views/attachments";
import type { Reader } from "@/lib/database";

export interface LinkedEvidence {
  key: string;
  says: string;
  standing: Standing;
  /** Left out where names are hidden: the page it leads to names the supplier. */
  href: string | null;
}

export interface LinkedThing {
  id: string;
  title: string;
  /** "case study", "capability" */
  kind: string;
  /** Left out where names are hidden, and where it is not published any more. */
  href: string | null;
}

/** What a response points to, as it was called when it was submitted, with the pages that are public now. */
export async function linkedThings(
  reader: Reader,
  {
    pointsTo,
    supplier,
  }: { pointsTo: unknown; supplier: { id: string; name: string; slug: string } },
  named: boolean,
): Promise<LinkedThing[]> {
  const things = pointsTo as Pointed[];
  if (things.length === 0) return [];
  const studies = await reader.caseStudy.findMany({
    where: { id: { in: things.map(({ id }) => id) }, state: "PUBLISHED" },
    select: { id: true, slug: true },
  });
  const addresses = new Map(studies.map(({ id, slug }) => [id, `/case-studies/${slug}`]));
  return things.map(({ kind, id, title }) => ({
    id,
    title: named ? title : withoutName(title, supplier.name),
    kind: POINTED_WORDS[kind],
    href: !named
      ? null
      : kind === "capability"
        ? `/suppliers/${supplier.slug}#capability-${id}`
        : (addresses.get(id) ?? null),
  }));
}

const MOST = 12;

/** Enough to have what a response points to among it. */
const MOST_STUDIES = 100;

/**
 * The claims of a supplier's published case studies, with the grade that each has now: of those that
 * the response points to first, then of the newest.
 */
export async function evidenceOf(
  reader: Reader,
  supplier: { id: string; name: string },
  now: Date,
  { named, first }: { named: boolean; first: readonly string[] },
): Promise<LinkedEvidence[]> {
  const studies = await reader.caseStudy.findMany({
    where: { supplierId: supplier.id, state: "PUBLISHED" },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    select: { id: true, slug: true, claims: CLAIM },
    take: MOST_STUDIES,
  });
  const isFirst = ({ id }: { id: string }) => first.includes(id);
  const ordered = [...studies.filter(isFirst), ...studies.filter((one) => !isFirst(one))];
  const claims = ordered.flatMap(({ slug, claims }) =>
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
