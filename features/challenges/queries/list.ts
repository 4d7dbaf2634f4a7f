import type { z } from "zod";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesOf, statesWhere } from "@/domain/lifecycle";
import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { countRow, type FilterCondition, fitsAll } from "@/lib/filter-sql";
import { column, row, rows } from "@/lib/rows";
import type { ChallengeFilters } from "../filters";

/** The stage of every state, by its name. */
const STAGE_OF = JSON.stringify(
  Object.fromEntries(statesOf(CHALLENGE).map((state) => [state, CHALLENGE.states[state].stage])),
);

/** Every public challenge at `now` with what it is filtered by; published ones close as `stateAt` has it. */
function publicAt(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT challenge.id, challenge."closesAt", challenge."publishedAt", challenge.regions,
           ARRAY(SELECT technology.slug
                   FROM "_ChallengeToTechnology" link JOIN "Technology" technology ON technology.id = link."B"
                  WHERE link."A" = challenge.id) AS technologies,
           ${STAGE_OF}::jsonb ->> CASE WHEN challenge.state = 'PUBLISHED' AND challenge."closesAt" <= ${now}
                                       THEN 'CLOSED' ELSE challenge.state::text END AS stage
      FROM "Challenge" challenge
     WHERE challenge.state::text = ANY (${statesWhere(CHALLENGE, "public")})`;
}

/** What the filters ask of a challenge, but for one of them. */
function fits(filters: ChallengeFilters, except?: keyof ChallengeFilters): Prisma.Sql {
  const { stage, technology, region } = filters;
  const conditions: FilterCondition<keyof ChallengeFilters>[] = [
    ["stage", stage, Prisma.sql`listed.stage = ANY (${stage})`],
    ["technology", technology, Prisma.sql`listed.technologies && ${technology}::text[]`],
    ["region", region, Prisma.sql`listed.regions && ${region}::text[]`],
  ];
  return fitsAll(conditions, except);
}

const LISTED = row("the list of challenges", { id: column.id });

/** The ids of the challenges that fit: open ones first, the next deadline on top; then the newest. */
export async function challengesThatFit(
  reader: Reader,
  now: Date,
  filters: ChallengeFilters,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const found = await rows(reader, LISTED)`
    SELECT listed.id FROM (${publicAt(now)}) listed WHERE ${fits(filters)}
     ORDER BY listed.stage = 'open' DESC,
              CASE WHEN listed.stage = 'open' THEN listed."closesAt" END,
              listed."publishedAt" DESC NULLS LAST, listed.id DESC
     LIMIT ${take} OFFSET ${skip}`;
  return found.map(({ id }) => id);
}

const CHALLENGE_COUNTS = countRow("challenges by filter and value", [
  "stage",
  "technology",
  "region",
  "total",
]);

export type FacetRow = z.output<typeof CHALLENGE_COUNTS>;

/** How many challenges there would be of each value, were its own filter left out; and how many fit. */
export function challengeFacets(
  reader: Reader,
  now: Date,
  filters: ChallengeFilters,
): Promise<FacetRow[]> {
  return rows(reader, CHALLENGE_COUNTS)`
    WITH listed AS MATERIALIZED (${publicAt(now)})
    SELECT 'stage' AS facet, listed.stage AS value, '' AS label, count(*)::int AS count
      FROM listed WHERE ${fits(filters, "stage")} GROUP BY listed.stage
    UNION ALL
    SELECT 'technology', technology.slug, technology.name,
           (count(*) FILTER (WHERE ${fits(filters, "technology")}))::int
      FROM listed CROSS JOIN LATERAL unnest(listed.technologies) AS slug
      JOIN "Technology" technology ON technology.slug = slug.slug
     WHERE technology."retiredAt" IS NULL OR technology.slug = ANY (${filters.technology})
     GROUP BY technology.id
    UNION ALL
    SELECT 'region', region, '', count(*)::int
      FROM listed CROSS JOIN LATERAL unnest(listed.regions) AS region
     WHERE ${fits(filters, "region")} GROUP BY region
    UNION ALL
    SELECT 'total', '', '', count(*)::int FROM listed WHERE ${fits(filters)}`;
}
