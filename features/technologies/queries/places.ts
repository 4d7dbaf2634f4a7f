import type { z } from "zod";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import { claimsOn } from "./figures";

/** More bodies than these no page lists: the search has them all. */
const MOST_BODIES = 8;

const REGION = row("claims by region", {
  /** The slug of a public body, or the code of a region. */
  key: column.text,
  claimed: column.count,
  proven: column.count,
});
const BODY = row("claims by public body", {
  ...REGION.shape,
  name: column.text,
  all: column.count,
});

export type Place = Omit<z.output<typeof BODY>, "all">;

export interface PlaceTally {
  /** Those with most proof first, and how many there are in all. */
  bodies: Place[];
  allBodies: number;
  /** By code; a claim from two regions counts in both. */
  regions: Omit<Place, "name">[];
}

/** Where a technology was used: published claims and the proven ones, by public body and by region. */
export async function placeTally(
  reader: Reader,
  technologyId: string,
  now: Date,
): Promise<PlaceTally> {
  const bodies = await rows(reader, BODY)`
    SELECT body.slug AS key, body.name, count(*)::int AS claimed,
           (count(*) FILTER (WHERE proven))::int AS proven, (count(*) OVER ())::int AS "all"
      FROM (${claimsOn(technologyId, now)}) claims
      JOIN "Organisation" body ON body.id = claims."bodyId"
     GROUP BY body.id
     ORDER BY count(*) FILTER (WHERE proven) DESC, count(*) DESC, body.name
     LIMIT ${MOST_BODIES}`;
  const regions = await rows(reader, REGION)`
    SELECT region AS key, count(*)::int AS claimed, (count(*) FILTER (WHERE proven))::int AS proven
      FROM (${claimsOn(technologyId, now)}) claims
      JOIN "CaseStudy" study ON study.id = claims."caseStudyId"
     CROSS JOIN LATERAL unnest(study.regions) AS region
     GROUP BY region
     ORDER BY count(*) FILTER (WHERE proven) DESC, count(*) DESC, region`;
  return {
    bodies: bodies.map(({ all: _, ...place }) => place),
    allBodies: bodies[0]?.all ?? 0,
    regions,
  };
}
