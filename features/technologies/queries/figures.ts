import { z } from "zod";
import { BEST_FIRST, GRADES, type Grade } from "@/domain/evidence/grade";
import { publicBlockers, TECHNOLOGY_LINKS } from "@/features/blockers/queries";
import { standingsAt, takenOutOf } from "@/features/standings/queries";
import { Prisma } from "@/generated/prisma/client";
import { BlockerKind } from "@/generated/prisma/enums";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

const MOST_RANGES = 8;
const MOST_BLOCKERS = 6;
export const MOST_PROOFS = 6;
const MOST_QUARTERS = 12;

/** Every published claim on a technology with its standing at `now`. */
export function claimsOn(technologyId: string, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT claim.id, claim.measure, claim.unit, claim.baseline, claim.result, claim."higherIsBetter",
           claim.edition, graded.standing, graded.grade, study.stopped,
           graded.proven,
           study.id AS "caseStudyId", study.slug AS "caseStudySlug", study."supplierId", study."bodyId",
           GREATEST(study."publishedAt", claim."createdAt") AS since,
           CASE WHEN claim.baseline > 0 THEN
             (CASE WHEN claim."higherIsBetter" THEN 1 ELSE -1 END) * (claim.result - claim.baseline) / claim.baseline * 100
           END AS improvement
      FROM "Claim" claim
      JOIN "CaseStudy" study ON study.id = claim."caseStudyId" AND study.state = 'PUBLISHED'
      JOIN "_CaseStudyToTechnology" link ON link."A" = study.id AND link."B" = ${technologyId}::uuid
      JOIN (${standingsAt(now)}) graded ON graded."claimId" = claim.id`;
}

const CLAIMED = row("the claims on a technology", {
  claims: column.count,
  /** With a published outcome, or with a capability on their public profile. */
  suppliers: column.count,
  proven: column.count,
  /** Public bodies for which something is proven. */
  bodies: column.count,
  disputed: column.count,
  /** The public body gives other figures. */
  corrected: column.count,
  lapsed: column.count,
  /** Confirmed or measured outcomes of work that was stopped. */
  stopped: column.count,
});
const BY_GRADE = row("the claims on a technology by grade", {
  grade: z.enum(GRADES),
  claims: column.count,
});

export type GradeTally = z.output<typeof CLAIMED> & {
  counts: Record<Grade, number>;
  /** Outcomes that a body spoke against, and that were changed, taken out or withdrawn since. */
  takenOut: number;
};

/** Every published claim once, at the grade that its attachments carry. */
export async function gradeTally(
  reader: Reader,
  technologyId: string,
  now: Date,
): Promise<GradeTally> {
  const [all] = await rows(reader, CLAIMED)`
    SELECT count(*)::int AS claims,
           (SELECT count(*)::int FROM (${claimantsOf(technologyId, now)}) claimants) AS suppliers,
           (count(*) FILTER (WHERE proven))::int AS proven,
           (count(DISTINCT "bodyId") FILTER (WHERE proven))::int AS bodies,
           (count(*) FILTER (WHERE standing = 'disputed'))::int AS disputed,
           (count(*) FILTER (WHERE standing = 'corrected'))::int AS corrected,
           (count(*) FILTER (WHERE standing = 'lapsed'))::int AS lapsed,
           (count(*) FILTER (WHERE standing IN ('confirmed', 'measured') AND stopped))::int AS stopped
      FROM (${claimsOn(technologyId, now)}) claims`;
  const grades = await rows(reader, BY_GRADE)`
    SELECT grade, count(*)::int AS claims FROM (${claimsOn(technologyId, now)}) claims GROUP BY grade`;
  const counts: Record<Grade, number> = { asserted: 0, documented: 0, confirmed: 0, measured: 0 };
  for (const { grade, claims } of grades) counts[grade] = claims;
  const none = {
    claims: 0,
    suppliers: 0,
    proven: 0,
    bodies: 0,
    disputed: 0,
    corrected: 0,
    lapsed: 0,
    stopped: 0,
  };
  return { ...(all ?? none), counts, takenOut: await takenOutOf(reader, technologyId) };
}

const RANGE = row("the range of a measure", {
  measure: column.text,
  higherIsBetter: column.flag,
  claims: column.count,
  /** Improvement on the baseline in per cent; below zero it got worse. */
  low: z.number(),
  median: z.number(),
  high: z.number(),
  proven: column.count,
  provenLow: z.number().nullable(),
  provenMedian: z.number().nullable(),
  provenHigh: z.number().nullable(),
});

export type MeasureRange = z.output<typeof RANGE>;

/** Claims that can be compared: the same measure, with a baseline. The most claimed first. */
export function measureRanges(
  reader: Reader,
  technologyId: string,
  now: Date,
): Promise<MeasureRange[]> {
  return rows(reader, RANGE)`
    SELECT min(measure) AS measure, "higherIsBetter", count(*)::int AS claims,
           min(improvement)::float8 AS low, max(improvement)::float8 AS high,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY improvement::float8) AS median,
           (count(*) FILTER (WHERE proven))::int AS proven,
           (min(improvement) FILTER (WHERE proven))::float8 AS "provenLow",
           (max(improvement) FILTER (WHERE proven))::float8 AS "provenHigh",
           percentile_cont(0.5) WITHIN GROUP (ORDER BY improvement::float8) FILTER (WHERE proven) AS "provenMedian"
      FROM (${claimsOn(technologyId, now)}) claims
     WHERE improvement IS NOT NULL
     GROUP BY lower(btrim(measure)), "higherIsBetter"
     ORDER BY count(*) DESC, (count(*) FILTER (WHERE proven)) DESC, min(measure)
     LIMIT ${MOST_RANGES}`;
}

const BY_MATURITY = row("suppliers by maturity", {
  level: column.count,
  /** Suppliers who state this level as their highest. */
  claimed: column.count,
  /** Of those, the ones with a proven outcome of this technology. */
  proven: column.count,
});

export type MaturityTally = z.output<typeof BY_MATURITY>;

/** Suppliers whose public profile has a capability of the technology, with the highest level that it states. */
function statedOf(technologyId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT profile."organisationId", max(capability.maturity) AS level
      FROM "Capability" capability
      JOIN "SupplierProfile" profile ON profile."currentId" = capability."versionId" AND profile.state = 'PUBLISHED'
      JOIN "Organisation" holder ON holder.id = profile."organisationId" AND holder."mergedIntoId" IS NULL
     WHERE capability."technologyId" = ${technologyId}::uuid
     GROUP BY profile."organisationId"`;
}

/** Everybody who claims the technology: by an outcome, or by a capability. */
function claimantsOf(technologyId: string, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT "supplierId" FROM (${claimsOn(technologyId, now)}) claims
     UNION SELECT "organisationId" FROM (${statedOf(technologyId)}) stated`;
}

/** Suppliers by the highest maturity that their public profile states, and whether anything of theirs is proven. */
export async function maturityTally(
  reader: Reader,
  technologyId: string,
  now: Date,
): Promise<MaturityTally[]> {
  const stated = await rows(reader, BY_MATURITY)`
    WITH stated AS (${statedOf(technologyId)}),
    proof AS (
      SELECT DISTINCT "supplierId" FROM (${claimsOn(technologyId, now)}) claims WHERE proven)
    SELECT stated.level, count(*)::int AS claimed, count(proof."supplierId")::int AS proven
      FROM stated LEFT JOIN proof ON proof."supplierId" = stated."organisationId"
     GROUP BY stated.level`;
  const found = new Map(stated.map((tally) => [tally.level, tally]));
  return Array.from({ length: 9 }, (_, place) => {
    const level = place + 1;
    return found.get(level) ?? { level, claimed: 0, proven: 0 };
  });
}

const BY_QUARTER = row("the claims by quarter", {
  /** The quarter's last instant, or now in the present one. */
  at: column.time,
  claimed: column.count,
  proven: column.count,
});

export type QuarterTally = z.output<typeof BY_QUARTER>;

/** Claims that were public, and those that were proven, at the end of each of the last quarters. */
export function quarterTally(
  reader: Reader,
  technologyId: string,
  now: Date,
): Promise<QuarterTally[]> {
  return rows(reader, BY_QUARTER)`
    WITH claims AS (${claimsOn(technologyId, now)}),
    quarters AS (
      -- In London's days, so that a quarter ends where the clocks have changed since its beginning.
      SELECT LEAST((start + interval '3 months' - interval '1 second') AT TIME ZONE 'Europe/London',
                   ${now}::timestamptz) AS at
        FROM generate_series(
          GREATEST((SELECT date_trunc('quarter', min(since) AT TIME ZONE 'Europe/London') FROM claims) - interval '3 months',
                   date_trunc('quarter', ${now}::timestamptz AT TIME ZONE 'Europe/London') - ${MOST_QUARTERS} * interval '3 months'),
          ${now}::timestamptz AT TIME ZONE 'Europe/London', interval '3 months') AS start)
    SELECT quarters.at, count(*) FILTER (WHERE claims.since <= quarters.at)::int AS claimed,
           count(*) FILTER (WHERE claims.since <= quarters.at AND NOT claims.stopped
             AND word.verdict = 'CONFIRMED' AND word."expiresAt" > quarters.at)::int AS proven
      FROM quarters CROSS JOIN claims
      LEFT JOIN LATERAL (
        SELECT given.verdict::text, given."expiresAt" FROM "ClaimConfirmation" given
         WHERE given."claimId" = claims.id AND given.edition = claims.edition AND given."givenAt" <= quarters.at
           AND (given."revokedAt" IS NULL OR given."revokedAt" > quarters.at)
         ORDER BY given."givenAt" DESC, given.id DESC LIMIT 1) word ON true
     GROUP BY quarters.at ORDER BY quarters.at`;
}

const MET = row("the blockers met most often", {
  kind: z.enum(BlockerKind),
  what: column.text,
  met: column.count,
  overcome: column.count,
  overcameBy: column.text.nullable(),
  whoCanChange: column.text.nullable(),
});

export type BlockerTally = z.output<typeof MET>;

/** The blockers met most often in public case studies, challenges and stories of the technology. */
export function blockerTally(reader: Reader, technologyId: string): Promise<BlockerTally[]> {
  return rows(reader, MET)`
    SELECT blocker.kind::text AS kind, min(blocker.what) AS what, count(*)::int AS met,
           (count(*) FILTER (WHERE blocker."overcameBy" <> ''))::int AS overcome,
           (array_agg(blocker."overcameBy" ORDER BY blocker.since DESC)
             FILTER (WHERE blocker."overcameBy" <> ''))[1] AS "overcameBy",
           (array_agg(blocker."whoCanChange" ORDER BY blocker.since DESC)
             FILTER (WHERE blocker."whoCanChange" <> ''))[1] AS "whoCanChange"
      FROM (${publicBlockers()}) blocker
      JOIN (${TECHNOLOGY_LINKS}) link ON link."subjectId" = blocker."subjectId"
       AND link."technologyId" = ${technologyId}::uuid
     GROUP BY blocker.kind, lower(btrim(blocker.what))
     ORDER BY count(*) DESC, blocker.kind, min(blocker.what)
     LIMIT ${MOST_BLOCKERS}`;
}

const PROOF = row("the best proof", {
  /** Of the claim. */
  id: column.id,
  supplier: column.text,
  supplierSlug: column.text,
  body: column.text.nullable(),
  caseStudySlug: column.text,
  measure: column.text,
  unit: column.text,
  baseline: column.decimal.nullable(),
  result: column.decimal,
  standing: z.enum(BEST_FIRST),
  /** When the body said so last. */
  saidAt: column.time,
});

export type BestProof = z.output<typeof PROOF>;

/**
 * The claims that the body has spoken of, the best first: measured, confirmed, then disputed, corrected and lapsed.
 * @param ofEach how many of each supplier at most.
 */
export function bestProofs(
  reader: Reader,
  technologyId: string,
  now: Date,
  ofEach: number,
): Promise<BestProof[]> {
  return rows(reader, PROOF)`
    WITH spoken AS (
      SELECT claims.*, array_position(ARRAY['measured', 'confirmed', 'disputed', 'corrected', 'lapsed'], standing) AS place
        FROM (${claimsOn(technologyId, now)}) claims
       WHERE standing IN ('measured', 'confirmed', 'disputed', 'corrected', 'lapsed') AND NOT stopped),
    best AS (
      SELECT spoken.*, row_number() OVER (
               PARTITION BY "supplierId" ORDER BY place, improvement DESC NULLS LAST, id) AS "ofSupplier"
        FROM spoken)
    SELECT best.id, supplier.name AS supplier, supplier.slug AS "supplierSlug", body.name AS body,
           "caseStudySlug", measure, unit, baseline::text, result::text, standing, word."givenAt" AS "saidAt"
      FROM best
      JOIN LATERAL (
        SELECT given."givenAt" FROM "ClaimConfirmation" given
         WHERE given."claimId" = best.id AND given.edition = best.edition AND given."revokedAt" IS NULL
         ORDER BY given."givenAt" DESC, given.id DESC LIMIT 1) word ON true
      JOIN "Organisation" supplier ON supplier.id = best."supplierId"
      LEFT JOIN "Organisation" body ON body.id = best."bodyId"
     WHERE best."ofSupplier" <= ${ofEach}
     ORDER BY place, improvement DESC NULLS LAST, supplier.name, best.id
     LIMIT ${MOST_PROOFS}`;
}

/** Published case studies of the technology, and how many tell of work that was stopped. */
export async function caseStudyTally(reader: Reader, technologyId: string) {
  const where = { state: "PUBLISHED" as const, technologies: { some: { id: technologyId } } };
  const [all, stopped] = await Promise.all([
    reader.caseStudy.count({ where }),
    reader.caseStudy.count({ where: { ...where, stopped: true } }),
  ]);
  return { all, stopped };
}
