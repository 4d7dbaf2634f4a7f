import type { z } from "zod";
import { BEST_FIRST } from "@/domain/evidence/grade";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { standingsAt } from "@/features/standings/queries";
import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { countRow, type FilterCondition, fitsAll } from "@/lib/filter-sql";
import { column, row, rows } from "@/lib/rows";
import { FILTER_NAMES, type FilterName, type StoryFilters } from "../filters";

/** Every published story at `now` with what it is filtered by; its outcome as `domain/story/outcome.ts` has it. */
function publicAt(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT story.id, story."publishedAt", story.regions,
           body.slug AS "bodySlug", body.name AS body,
           ARRAY(SELECT technology.slug
                   FROM "_StoryToTechnology" link JOIN "Technology" technology ON technology.id = link."B"
                  WHERE link."A" = story.id) AS technologies,
           CASE WHEN story.stopped THEN 'stopped'
                ELSE COALESCE((${[...BEST_FIRST]}::text[])[best.place], 'none') END AS outcome
      FROM "Story" story
      JOIN "Organisation" body ON body.id = story."bodyId"
      LEFT JOIN (
        SELECT chosen."storyId", min(array_position(${[...BEST_FIRST]}::text[], graded.standing)) AS place
          FROM "StoryClaim" chosen
          JOIN "Claim" claim ON claim.id = chosen."claimId"
          JOIN "CaseStudy" study ON study.id = claim."caseStudyId" AND study.state = 'PUBLISHED'
          JOIN (${standingsAt(now)}) graded ON graded."claimId" = claim.id
         GROUP BY chosen."storyId"
      ) best ON best."storyId" = story.id
     WHERE story.state::text = ANY (${statesWhere(STORY, "public")})`;
}

/** What the filters ask of a story, but for one of them. */
function fits(filters: StoryFilters, except?: FilterName): Prisma.Sql {
  const { technology, body, region, outcome } = filters;
  const conditions: FilterCondition<FilterName>[] = [
    ["technology", technology, Prisma.sql`listed.technologies && ${technology}::text[]`],
    ["body", body, Prisma.sql`listed."bodySlug" = ANY (${body})`],
    ["region", region, Prisma.sql`listed.regions && ${region}::text[]`],
    ["outcome", outcome, Prisma.sql`listed.outcome = ANY (${outcome})`],
  ];
  return fitsAll(conditions, except);
}

const LISTED = row("the list of stories", { id: column.id });

/** The ids of the stories that fit, newest first. */
export async function storiesThatFit(
  reader: Reader,
  now: Date,
  filters: StoryFilters,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const found = await rows(reader, LISTED)`
    SELECT listed.id FROM (${publicAt(now)}) listed WHERE ${fits(filters)}
     ORDER BY listed."publishedAt" DESC, listed.id DESC LIMIT ${take} OFFSET ${skip}`;
  return found.map(({ id }) => id);
}

const STORY_COUNTS = countRow("stories by filter and value", [...FILTER_NAMES, "total", "all"]);

export type FacetRow = z.output<typeof STORY_COUNTS>;

/**
 * How many stories there would be of each value, were its own filter left out; how many fit; and how
 * many there are in all.
 */
export function storyFacets(reader: Reader, now: Date, filters: StoryFilters): Promise<FacetRow[]> {
  return rows(reader, STORY_COUNTS)`
    WITH listed AS MATERIALIZED (${publicAt(now)})
    SELECT 'outcome' AS facet, listed.outcome AS value, '' AS label, count(*)::int AS count
      FROM listed WHERE ${fits(filters, "outcome")} GROUP BY listed.outcome
    UNION ALL
    SELECT 'technology', technology.slug, technology.name,
           (count(*) FILTER (WHERE ${fits(filters, "technology")}))::int
      FROM listed CROSS JOIN LATERAL unnest(listed.technologies) AS slug
      JOIN "Technology" technology ON technology.slug = slug.slug
     WHERE technology."retiredAt" IS NULL OR technology.slug = ANY (${filters.technology})
     GROUP BY technology.id
    UNION ALL
    SELECT 'body', listed."bodySlug", listed.body, (count(*) FILTER (WHERE ${fits(filters, "body")}))::int
      FROM listed GROUP BY listed."bodySlug", listed.body
    UNION ALL
    SELECT 'region', region, '', count(*)::int
      FROM listed CROSS JOIN LATERAL unnest(listed.regions) AS region
     WHERE ${fits(filters, "region")} GROUP BY region
    UNION ALL
    SELECT 'total', '', '', count(*)::int FROM listed WHERE ${fits(filters)}
    UNION ALL
    SELECT 'all', '', '', count(*)::int FROM listed`;
}
