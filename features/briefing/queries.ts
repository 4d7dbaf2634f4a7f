import { z } from "zod";
import type { Visits } from "@/domain/briefing/visit";
import { CHANGES } from "@/domain/case-study/change";
import { UNIT_PATTERNS } from "@/domain/case-study/figures";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { standingsAt } from "@/features/standings/queries";
import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { countRow, type FilterCondition, fitsAll } from "@/lib/filter-sql";
import { column, row, rows } from "@/lib/rows";
import { type BriefingFilters, FILTER_NAMES, type FilterName } from "./filters";

/** An outcome that a public body, or somebody independent, stands behind. */
const PROVEN = row("proven outcomes", {
  id: column.id,
  measure: column.text,
  unit: column.text,
  baseline: column.decimal.nullable(),
  result: column.decimal,
  higherIsBetter: column.flag,
  standing: z.enum(["confirmed", "measured"]),
  change: z.enum(CHANGES),
  saidAt: column.time,
  measuredBy: column.text.nullable(),
  caseStudySlug: column.text,
  /** Of a story that tells of it; null where none does. */
  storySlug: column.text.nullable(),
  costPence: column.big.nullable(),
  regions: column.texts,
  body: column.text.nullable(),
  bodySlug: column.text.nullable(),
  supplier: column.text,
  supplierSlug: column.text,
  technologies: column.texts,
});

export type ProvenRow = z.output<typeof PROVEN>;

/** Every published outcome that is proven at `now`, with what it is filtered by. */
function provenAt(now: Date): Prisma.Sql {
  const { time, money, share } = UNIT_PATTERNS;
  return Prisma.sql`
    SELECT claim.id, claim.measure, claim.unit, claim.baseline, claim.result, claim."higherIsBetter",
           graded.standing, study.id AS "caseStudyId", study.slug AS "caseStudySlug",
           study."costPence", study.regions, study."supplierId",
           body.name AS body, body.slug AS "bodySlug",
           CASE WHEN btrim(claim.unit) ~* ${time} THEN 'time'
                WHEN btrim(claim.unit) ~* ${money} THEN 'money'
                WHEN btrim(claim.unit) ~* ${share} THEN 'share'
                ELSE 'number' END AS change,
           ARRAY(SELECT technology.slug
                   FROM "_CaseStudyToTechnology" link JOIN "Technology" technology ON technology.id = link."B"
                  WHERE link."A" = study.id ORDER BY technology.family, technology."order") AS technologies,
           (SELECT given."givenAt" FROM "ClaimConfirmation" given
             WHERE given."claimId" = claim.id AND given.edition = claim.edition AND given."givenAt" <= ${now}
               AND (given."revokedAt" IS NULL OR given."revokedAt" > ${now})
             ORDER BY given."givenAt" DESC, given.id DESC LIMIT 1) AS "saidAt"
      FROM "Claim" claim
      JOIN "CaseStudy" study ON study.id = claim."caseStudyId" AND study.state = 'PUBLISHED'
      JOIN (${standingsAt(now)}) graded ON graded."claimId" = claim.id
      LEFT JOIN "Organisation" body ON body.id = study."bodyId"
     WHERE graded.proven`;
}

/** What the filters ask of an outcome, but for one of them. */
function fits(filters: BriefingFilters, except?: FilterName): Prisma.Sql {
  const { change, technology, body, region } = filters;
  const conditions: FilterCondition<FilterName>[] = [
    ["change", change, Prisma.sql`proven.change = ANY (${change})`],
    ["technology", technology, Prisma.sql`proven.technologies && ${technology}::text[]`],
    ["body", body, Prisma.sql`proven."bodySlug" = ANY (${body})`],
    ["region", region, Prisma.sql`proven.regions && ${region}::text[]`],
  ];
  return fitsAll(conditions, except);
}

/** The outcomes that fit: independently measured ones first, then by the newest word. */
export function provenOutcomes(
  reader: Reader,
  now: Date,
  filters: BriefingFilters,
  { skip, take }: { skip: number; take: number },
): Promise<ProvenRow[]> {
  return rows(reader, PROVEN)`
    SELECT proven.id, proven.measure, proven.unit, proven.baseline::text, proven.result::text,
           proven."higherIsBetter", proven.standing, proven.change, proven."saidAt",
           proven."caseStudySlug", proven."costPence", proven.regions, proven.body, proven."bodySlug",
           proven.technologies, supplier.name AS supplier, supplier.slug AS "supplierSlug",
           measured."measuredBy", story.slug AS "storySlug"
      FROM (${provenAt(now)}) proven
      JOIN "Organisation" supplier ON supplier.id = proven."supplierId"
      LEFT JOIN LATERAL (
        SELECT evidence."measuredBy" FROM "ClaimEvidence" evidence
         WHERE evidence."claimId" = proven.id AND evidence.kind = 'MEASUREMENT' AND evidence."acceptedAt" IS NOT NULL
         ORDER BY evidence."acceptedAt" DESC LIMIT 1) measured ON true
      LEFT JOIN LATERAL (
        SELECT told.slug FROM "StoryClaim" chosen JOIN "Story" told ON told.id = chosen."storyId"
         WHERE chosen."claimId" = proven.id AND told.state::text = ANY (${statesWhere(STORY, "public")})
         ORDER BY told."publishedAt" DESC LIMIT 1) story ON true
     WHERE ${fits(filters)}
     ORDER BY proven.standing = 'measured' DESC, proven."saidAt" DESC, proven.id
     LIMIT ${take} OFFSET ${skip}`;
}

const OUTCOME_COUNTS = countRow("outcomes by filter and value", [
  ...FILTER_NAMES,
  "total",
  "bodies",
  "all",
]);

export type FacetRow = z.output<typeof OUTCOME_COUNTS>;

/**
 * How many outcomes there would be of each value, were its own filter left out; how many fit, in how
 * many bodies; and how many there are in all.
 */
export function provenFacets(
  reader: Reader,
  now: Date,
  filters: BriefingFilters,
): Promise<FacetRow[]> {
  return rows(reader, OUTCOME_COUNTS)`
    WITH proven AS MATERIALIZED (${provenAt(now)})
    SELECT 'change' AS facet, proven.change AS value, '' AS label, count(*)::int AS count
      FROM proven WHERE ${fits(filters, "change")} GROUP BY proven.change
    UNION ALL
    SELECT 'technology', technology.slug, technology.name,
           (count(*) FILTER (WHERE ${fits(filters, "technology")}))::int
      FROM proven CROSS JOIN LATERAL unnest(proven.technologies) AS slug
      JOIN "Technology" technology ON technology.slug = slug.slug
     WHERE technology."retiredAt" IS NULL OR technology.slug = ANY (${filters.technology})
     GROUP BY technology.id
    UNION ALL
    SELECT 'body', proven."bodySlug", proven.body,
           (count(*) FILTER (WHERE ${fits(filters, "body")}))::int
      FROM proven WHERE proven."bodySlug" IS NOT NULL
     GROUP BY proven."bodySlug", proven.body
    UNION ALL
    SELECT 'region', region, '', count(*)::int
      FROM proven CROSS JOIN LATERAL unnest(proven.regions) AS region
     WHERE ${fits(filters, "region")} GROUP BY region
    UNION ALL
    SELECT 'total', '', '', count(*)::int FROM proven WHERE ${fits(filters)}
    UNION ALL
    SELECT 'bodies', '', '', count(DISTINCT proven."bodySlug")::int FROM proven WHERE ${fits(filters)}
    UNION ALL
    SELECT 'all', '', '', count(*)::int FROM proven`;
}

/** When somebody looked at the briefing; never, for who is not known. */
export async function visitsOf(reader: Reader, userId: string): Promise<Visits> {
  const user = await reader.user.findUnique({
    where: { id: userId },
    select: { briefedAt: true, briefedBefore: true },
  });
  return { present: user?.briefedAt ?? null, before: user?.briefedBefore ?? null };
}
