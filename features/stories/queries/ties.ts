import { gradeOfClaim, isConfirmed } from "@/domain/evidence/grade";
import type { Ties } from "@/domain/story/ties";
import { GRADING } from "@/features/standings/queries";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

export interface Pair {
  bodyId: string;
  supplierId: string;
}

const TIES = row("ties of bodies and suppliers", {
  bodyId: column.id,
  supplierId: column.id,
  contracts: column.count,
  challenges: column.count,
});

/**
 * What links each of these public bodies with the supplier beside it, on the public record alone: a
 * response that is sealed, or was not awarded, is none. Two queries for any number of pairs.
 * @param now decides which confirmations have lapsed.
 */
export async function tiesBetween(
  reader: Reader,
  pairs: readonly Pair[],
  now: Date,
): Promise<(pair: Pair) => Ties> {
  if (pairs.length === 0) return () => NONE;
  const [found, studies] = await Promise.all([queried(reader, pairs), worksOf(reader, pairs)]);
  const isOf = (pair: Pair) => (one: { bodyId: string | null; supplierId: string }) =>
    one.bodyId === pair.bodyId && one.supplierId === pair.supplierId;
  return (pair) => {
    const { contracts, challenges } = found.find(isOf(pair)) ?? NONE;
    const confirmed = studies
      .filter(isOf(pair))
      .flatMap(({ claims }) => claims)
      .filter(({ edition, evidence, confirmations }) =>
        isConfirmed(gradeOfClaim(edition, evidence, confirmations, now).standing),
      );
    return { contracts, challenges, confirmations: confirmed.length };
  };
}

const NONE: Ties = { contracts: 0, challenges: 0, confirmations: 0 };

function worksOf(reader: Reader, pairs: readonly Pair[]) {
  return reader.caseStudy.findMany({
    where: {
      state: "PUBLISHED",
      OR: pairs.map(({ bodyId, supplierId }) => ({ bodyId, supplierId })),
    },
    select: {
      bodyId: true,
      supplierId: true,
      claims: { select: GRADING },
    },
  });
}

function queried(reader: Reader, pairs: readonly Pair[]) {
  return rows(reader, TIES)`
    SELECT DISTINCT p.body::text AS "bodyId", p.supplier::text AS "supplierId",
      ((SELECT count(DISTINCT n.ocid)
          FROM "NoticeAwardSupplier" s
          JOIN "NoticeAward" a ON a.id = s."awardId"
          JOIN "Notice" n ON n.id = a."noticeId" AND n."buyerId" = p.body
         WHERE s."organisationId" = p.supplier
           AND a.status NOT IN ('cancelled', 'unsuccessful', 'withdrawn'))
       + (SELECT count(*)
            FROM "Response" r
            JOIN "Contract" k ON k."responseId" = r.id
            JOIN "Challenge" c ON c.id = r."challengeId" AND c."bodyId" = p.body
           WHERE r."supplierId" = p.supplier))::int AS contracts,
      (SELECT count(DISTINCT c.id)
         FROM "Response" r
         JOIN "Challenge" c ON c.id = r."challengeId" AND c."bodyId" = p.body
        WHERE r."supplierId" = p.supplier AND r.state = 'AWARDED')::int AS challenges
    FROM unnest(${pairs.map(({ bodyId }) => bodyId)}::uuid[],
                ${pairs.map(({ supplierId }) => supplierId)}::uuid[]) AS p(body, supplier)`;
}
