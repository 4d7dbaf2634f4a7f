import { Prisma } from "@/generated/prisma/client";

/**
 * The standing of every claim at an instant, for counting many at once: the rule of
 * `domain/evidence/grade.ts` in SQL, and held against it by a test.
 *
 * A query to select from, with the columns `claimId`, `standing` and `grade` (what the attachments
 * carry: a disputed or lapsed claim has the grade that is left).
 * @param now the instant; a confirmation given later, or taken back by then, does not count.
 */
export function standingsAt(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT "claimId",
           CASE WHEN verdict IS NULL THEN paper
                WHEN verdict <> 'CONFIRMED' THEN 'disputed'
                WHEN "expiresAt" <= ${now} THEN 'lapsed'
                WHEN measured THEN 'measured'
                ELSE 'confirmed' END AS standing,
           CASE WHEN verdict = 'CONFIRMED' AND "expiresAt" > ${now}
                THEN CASE WHEN measured THEN 'measured' ELSE 'confirmed' END
                ELSE paper END AS grade
      FROM (
        SELECT claim.id AS "claimId", word.verdict, word."expiresAt",
               CASE WHEN attached.papers > 0 THEN 'documented' ELSE 'asserted' END AS paper,
               COALESCE(attached.measurements, 0) > 0 AS measured
          FROM "Claim" claim
          LEFT JOIN (
            SELECT "claimId",
                   count(*) FILTER (WHERE kind <> 'MEASUREMENT') AS papers,
                   count(*) FILTER (WHERE kind = 'MEASUREMENT' AND "acceptedAt" IS NOT NULL) AS measurements
              FROM "ClaimEvidence" GROUP BY "claimId"
          ) attached ON attached."claimId" = claim.id
          LEFT JOIN (
            SELECT DISTINCT ON (given."claimId") given."claimId", given.verdict::text, given."expiresAt"
              FROM "ClaimConfirmation" given
              JOIN "Claim" present ON present.id = given."claimId" AND present.edition = given.edition
             WHERE given."givenAt" <= ${now} AND (given."revokedAt" IS NULL OR given."revokedAt" > ${now})
             ORDER BY given."claimId", given."givenAt" DESC, given.id DESC
          ) word ON word."claimId" = claim.id
      ) facts`;
}
