import { z } from "zod";
import { type Filters, narrowedBy } from "@/domain/search/facets";
import { countsByFacet, tokenOf } from "@/domain/search/tokens";
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
  counted: z.array(z.object({ token: column.text, count: column.count })).nullable(),
});

async function ask(reader: Reader, question: Question): Promise<Found> {
  const [answer] = await rows(reader, ANSWER)`${statement(question)}`;
  return {
    total: answer?.total ?? 0,
    ids: answer?.ids ?? [],
    facets: countsByFacet(answer?.counted ?? []),
  };
}

/**
 * One statement: the matches once, then the page and the counts out of them. A match counts in every
 * facet if it fits the filters, and if it fits all but those of one facet, in that one. Matches that
 * have the same values are counted together before their values are told apart: there are few kinds.
 */
function statement(question: Question): Prisma.Sql {
  const { filters, page, perPage } = question;
  const query = tsQuery(question);
  const tsquery = query === null ? sql`NULL::tsquery` : sql`to_tsquery('search.english', ${query})`;
  const rank = query === null ? sql`0` : sql`ts_rank(vector, asked.query, 1)`;
  const where = query === null ? empty : sql`WHERE vector @@ asked.query`;
  return sql`
    WITH asked AS (SELECT ${tsquery} AS query),
    matched AS MATERIALIZED (
      SELECT id, facets, strength, published_at, closes_at, ${rank} AS rank,
             ${misfits(filters)} AS misfits
      FROM search.document, asked ${where}
    ),
    page AS (
      SELECT id, row_number() OVER (ORDER BY ${order(question)}) AS place
      FROM matched WHERE misfits = '{}'
      ORDER BY place LIMIT ${perPage} OFFSET ${(page - 1) * perPage}
    ),
    kinds AS (
      SELECT facets, misfits, count(*) AS matches
      FROM matched WHERE cardinality(misfits) <= 1 GROUP BY facets, misfits
    ),
    counted AS (
      SELECT token, sum(matches)::int AS count
      FROM kinds, unnest(facets) AS token
      WHERE misfits = '{}' OR starts_with(token, misfits[1] || ':') GROUP BY token
    )
    SELECT
      (SELECT count(*)::int FROM matched WHERE misfits = '{}') AS total,
      (SELECT jsonb_agg(to_jsonb(counted)) FROM counted) AS counted,
      ARRAY(SELECT id FROM page ORDER BY place) AS ids`;
}

/** The facets of whose chosen values a document has none. */
function misfits(filters: Filters): Prisma.Sql {
  const narrowed = narrowedBy(filters);
  if (narrowed.length === 0) return sql`'{}'::text[]`;
  const each = narrowed.map((name) => {
    const tokens = filters[name].map((value) => tokenOf(name, value));
    return sql`CASE WHEN NOT facets && ${tokens} THEN ${name} END`;
  });
  return sql`array_remove(ARRAY[${join(each)}]::text[], NULL)`;
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
