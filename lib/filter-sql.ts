import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { column, row } from "./rows";

/** A filter of a list: its name, the values chosen, and what a row has to fulfil for them. */
export type FilterCondition<Name extends string> = readonly [Name, readonly string[], Prisma.Sql];

/** The rows of a count by filter and value, as `CountRow`. */
export function countRow<const Facet extends string>(purpose: string, facets: readonly Facet[]) {
  const { text, count } = column;
  return row(purpose, { facet: z.enum(facets), value: text, label: text, count });
}

/** What all filters with chosen values ask of a row, but for one of them; `true` where none is chosen. */
export function fitsAll<Name extends string>(
  conditions: readonly FilterCondition<Name>[],
  except?: Name,
): Prisma.Sql {
  const applied = conditions.filter(([name, values]) => name !== except && values.length > 0);
  if (applied.length === 0) return Prisma.sql`true`;
  return Prisma.join(
    applied.map(([, , condition]) => condition),
    " AND ",
  );
}
