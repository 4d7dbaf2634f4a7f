import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

/** What of a claim its grade is computed from. */
export const GRADING = {
  edition: true,
  evidence: { select: { kind: true, acceptedAt: true } },
  confirmations: {
    select: { edition: true, verdict: true, givenAt: true, expiresAt: true, revokedAt: true },
  },
} as const satisfies Prisma.ClaimSelect;

/**
 * The standing of every claim at an instant, for counting many at once: the rule of
 * `domain/evidence/grade.ts` in SQL, and held against it by a test.
 *
 * A query to select from, with the columns `claimId`, `standing`, `grade` (what the attachments
 * carry: a corrected, disputed or lapsed claim has the grade that is left) and `proven` (`isProven`).
 * @param now the instant; a confirmation given later, or taken back by then, does not count.
 */
export function standingsAt(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT "claimId",
           COALESCE(verdict = 'CONFIRMED' AND "expiresAt" > ${now}, false) AND NOT stopped AS proven,
           CASE WHEN verdict IS NULL THEN paper
                WHEN verdict = 'CORRECTED' THEN 'corrected'
                WHEN verdict = 'DISPUTED' THEN 'disputed'
                WHEN "expiresAt" <= ${now} THEN 'lapsed'
                WHEN measured THEN 'measured'
                ELSE 'confirmed' END AS standing,
           CASE WHEN verdict = 'CONFIRMED' AND "expiresAt" > ${now}
                THEN CASE WHEN measured THEN 'measured' ELSE 'confirmed' END
                ELSE paper END AS grade
      FROM (
        SELECT claim.id AS "claimId", word.verdict, word."expiresAt",
               CASE WHEN attached.papers > 0 THEN 'documented' ELSE 'asserted' END AS paper,
               COALESCE(attached.measurements, 0) > 0 AS measured, study.stopped
          FROM "Claim" claim
          JOIN "CaseStudy" study ON study.id = claim."caseStudyId"
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

/**
 * Outcomes that a body corrected or disputed, and whose figures the supplier changed, or which it took out
 * or withdrew since: one row each, with `caseStudyId`, `supplierId`. The body's last word that it has not
 * taken back counts, whatever edition it was given to.
 */
const TAKEN_OUT = Prisma.sql`
  SELECT gone."caseStudyId", study."supplierId"
    FROM (
      SELECT claim."caseStudyId"
        FROM (
          SELECT DISTINCT ON (given."claimId") given."claimId", given.edition, given.verdict
            FROM "ClaimConfirmation" given WHERE given."revokedAt" IS NULL
           ORDER BY given."claimId", given."givenAt" DESC, given.id DESC
        ) word
        JOIN "Claim" claim ON claim.id = word."claimId"
        JOIN "CaseStudy" study ON study.id = claim."caseStudyId"
       WHERE word.verdict <> 'CONFIRMED'
         AND (study.state = 'WITHDRAWN' OR word.edition <> claim.edition)
      UNION ALL
      SELECT "caseStudyId" FROM "WithdrawnClaim" WHERE against
    ) gone
    JOIN "CaseStudy" study ON study.id = gone."caseStudyId" AND study.state IN ('PUBLISHED', 'WITHDRAWN')`;

const BY_SUPPLIER = row("outcomes taken out, by supplier", {
  supplierId: column.id,
  outcomes: column.count,
});
const COUNTED = row("outcomes taken out of a technology", { outcomes: column.count });

/** How many outcomes each supplier took out, changed or withdrew after a body had spoken against them. */
export async function takenOutBy(
  reader: Reader,
  supplierIds: readonly string[],
): Promise<(supplierId: string) => number> {
  const found = await rows(reader, BY_SUPPLIER)`
    SELECT "supplierId", count(*)::int AS outcomes FROM (${TAKEN_OUT}) taken
     WHERE "supplierId" = ANY(${[...supplierIds]}::uuid[]) GROUP BY "supplierId"`;
  return (supplierId) => found.find((one) => one.supplierId === supplierId)?.outcomes ?? 0;
}

/** The same of one technology. */
export async function takenOutOf(reader: Reader, technologyId: string): Promise<number> {
  const [found] = await rows(reader, COUNTED)`
    SELECT count(*)::int AS outcomes FROM (${TAKEN_OUT}) taken
      JOIN "_CaseStudyToTechnology" link ON link."A" = taken."caseStudyId"
     WHERE link."B" = ${technologyId}::uuid`;
  return found?.outcomes ?? 0;
}
