import type { Ties } from "@/domain/story/ties";
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
  confirmations: column.count,
});

/**
 * What links each of these public bodies with the supplier beside it, on the public record alone: a
 * response that is sealed, or was not awarded, is none. One query for any number of pairs.
 */
export async function tiesBetween(
  reader: Reader,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => Ties> {
  const found = pairs.length === 0 ? [] : await queried(reader, pairs);
  const keyed = new Map(
    found.map(({ bodyId, supplierId, ...ties }) => [`${bodyId} ${supplierId}`, ties]),
  );
  return ({ bodyId, supplierId }) => keyed.get(`${bodyId} ${supplierId}`) ?? NONE;
}

const NONE: Ties = { contracts: 0, challenges: 0, confirmations: 0 };

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
        WHERE r."supplierId" = p.supplier AND r.state = 'AWARDED')::int AS challenges,
      (SELECT count(DISTINCT l.id)
         FROM "CaseStudy" t
         JOIN "Claim" l ON l."caseStudyId" = t.id
         JOIN "ClaimConfirmation" w ON w."claimId" = l.id AND w.edition = l.edition
        WHERE t."supplierId" = p.supplier AND t."bodyId" = p.body AND t.state = 'PUBLISHED'
          AND w.verdict = 'CONFIRMED' AND w."revokedAt" IS NULL AND w."expiresAt" > now())::int
        AS confirmations
    FROM unnest(${pairs.map(({ bodyId }) => bodyId)}::uuid[],
                ${pairs.map(({ supplierId }) => supplierId)}::uuid[]) AS p(body, supplier)`;
}
