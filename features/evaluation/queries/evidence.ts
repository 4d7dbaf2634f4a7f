import type { Standing } from "@/domain/evidence/grade";
import type { Pointed, PointedClaim } from "@/domain/response/attachments";
import { POINTED_WORDS } from "@/features/responses/views/attachments";
import type { Reader } from "@/lib/database";

export interface LinkedThing {
  id: string;
  title: string;
  /** "case study", "capability" */
  kind: string;
  /** Left out where it is not published any more. */
  href: string | null;
  /** As they were when the response was submitted. */
  claims: readonly PointedClaim[];
}

/**
 * What a response points to, as it was when it was submitted and sealed with it, with the pages that are public now.
 * Nothing else that the supplier has published, or publishes later, is put before who scores.
 */
export async function linkedThings(
  reader: Reader,
  { pointsTo, supplier }: { pointsTo: unknown; supplier: { slug: string } },
): Promise<LinkedThing[]> {
  const things = pointsTo as Pointed[];
  if (things.length === 0) return [];
  const studyIds = things.filter(({ kind }) => kind === "case-study").map(({ id }) => id);
  const studies = await reader.caseStudy.findMany({
    where: { id: { in: studyIds }, state: "PUBLISHED" },
    select: { id: true, slug: true },
  });
  const addresses = new Map(studies.map(({ id, slug }) => [id, `/case-studies/${slug}`]));
  return things.map(({ kind, id, title, claims = [] }) => ({
    id,
    title,
    kind: POINTED_WORDS[kind],
    href:
      kind === "capability"
        ? `/suppliers/${supplier.slug}#capability-${id}`
        : (addresses.get(id) ?? null),
    claims,
  }));
}

/** How many claims of what a response points to are proven how far: all that is told where names are hidden. */
export function claimCounts(pointsTo: unknown): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {};
  for (const { claims = [] } of pointsTo as Pointed[]) {
    for (const { standing } of claims) counts[standing] = (counts[standing] ?? 0) + 1;
  }
  return counts;
}
