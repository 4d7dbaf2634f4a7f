import { z } from "zod";
import { FACETS, type FacetCounts } from "@/domain/search/facets";
import { Prisma } from "@/generated/prisma/client";
import type { Reader } from "../database";
import { column, row, rows } from "../rows";
import type { Found, Question, SearchEngine } from "./engine";
import { tsQuery } from "./lexemes";

const { sql, join, empty } = Prisma;

/** Search in the database itself: full text with stems, the last word by its beginning. */
export function postgresEngine(reader: Reader): SearchEngine {
  return {
    name: "postgresql",
    find: (question) => ask(reader, question),
  };
}

const ANSWER = row("what was searched for", {
  total: column.count,
  ids: column.texts,
  facets: z
    .array(z.object({ facet: column.text, value: column.text, count: column.count }))
    .nullable(),
});

type Answer = z.output<typeof ANSWER>;

async function ask(reader: Reader, question: Question): Promise<Found> {
  const [answer] = await rows(reader, ANSWER)`${statement(question)}`;
  return {
    total: answer?.total ?? 0,
    ids: answer?.ids ?? [],
    facets: facetCounts(answer?.facets ?? []),
  };
}

/** One statement: the matches once, then the page and the counts out of them. */
function statement(question: Question): Prisma.Sql {
  const { filters, page, perPage } = question;
  const query = tsQuery(question);
  const asked = query === null ? sql`NULL::tsquery` : sql`to_tsquery('search.english', ${query})`;
  const rank = query === null ? sql`0` : sql`ts_rank(vector, asked.query, 1)`;
  const where = query === null ? empty : sql`WHERE vector @@ asked.query`;
  return sql`
    WITH asked AS (SELECT ${asked} AS query),
    matched AS MATERIALIZED (
      SELECT id, type, technologies, regions, status, evidence, strength, published_at, closes_at,
             ${rank} AS rank,
             ${chosen(sql`evidence = ANY(${filters.evidence})`, filters.evidence)} AS in_evidence,
             ${chosen(sql`type = ANY(${filters.type})`, filters.type)} AS in_type,
             ${chosen(sql`technologies && ${filters.technology}`, filters.technology)} AS in_technology,
             ${chosen(sql`regions && ${filters.region}`, filters.region)} AS in_region,
             ${chosen(sql`status = ANY(${filters.status})`, filters.status)} AS in_status
      FROM search.document, asked ${where}
    ),
    page AS (
      SELECT id, row_number() OVER (ORDER BY ${order(question)}) AS place
      FROM matched WHERE ${inAllBut(null)}
      ORDER BY place LIMIT ${perPage} OFFSET ${(page - 1) * perPage}
    ),
    counted AS (${join(FACETS.map(countsOf), " UNION ALL ")})
    SELECT
      (SELECT count(*)::int FROM matched WHERE ${inAllBut(null)}) AS total,
      (SELECT jsonb_agg(to_jsonb(counted)) FROM counted) AS facets,
      ARRAY(SELECT id FROM page ORDER BY place) AS ids`;
}

function chosen(condition: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? sql`true` : condition;
}

const COLUMNS = {
  evidence: sql`evidence`,
  type: sql`type`,
  technology: sql`unnest(technologies)`,
  region: sql`unnest(regions)`,
  status: sql`status`,
} as const;

const INSIDE = {
  evidence: sql`in_evidence`,
  type: sql`in_type`,
  technology: sql`in_technology`,
  region: sql`in_region`,
  status: sql`in_status`,
} as const;

function inAllBut(facet: keyof typeof INSIDE | null): Prisma.Sql {
  return join(
    FACETS.filter((one) => one !== facet).map((one) => INSIDE[one]),
    " AND ",
  );
}

function countsOf(facet: keyof typeof COLUMNS): Prisma.Sql {
  return sql`SELECT ${facet} AS facet, ${COLUMNS[facet]} AS value, count(*)::int AS count
             FROM matched WHERE ${inAllBut(facet)} GROUP BY 2`;
}

function order({ sort, now }: Question): Prisma.Sql {
  const newest = sql`published_at DESC NULLS LAST, id`;
  if (sort === "newest") return newest;
  if (sort === "evidence") return sql`strength DESC, rank DESC, ${newest}`;
  if (sort === "closing") {
    return sql`CASE WHEN closes_at > ${now} THEN closes_at END ASC NULLS LAST, ${newest}`;
  }
  return sql`rank DESC, strength DESC, ${newest}`;
}

function facetCounts(rows: NonNullable<Answer["facets"]>): FacetCounts {
  const counts: FacetCounts = { evidence: {}, type: {}, technology: {}, region: {}, status: {} };
  for (const { facet, value, count } of rows) {
    const name = FACETS.find((one) => one === facet);
    if (name) counts[name][value] = count;
  }
  return counts;
}
