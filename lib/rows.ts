import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";

/** The columns that raw SQL gives most often, as Prisma hands them out. */
export const column = {
  id: z.guid(),
  text: z.string(),
  texts: z.array(z.string()),
  flag: z.boolean(),
  /** `count(*)::int`. */
  count: z.int().nonnegative(),
  /** `bigint`: pence, and the numbers of entries. */
  big: z.bigint(),
  /** `numeric` as `text`, so that no digit is lost. */
  decimal: z.string().regex(/^-?\d+(\.\d+)?$/),
  /** An instant, or midnight in UTC of a day. */
  time: z.date(),
} as const;

/**
 * The schema of what a statement answers with.
 * @param purpose what the rows are, in words: an error names it.
 */
export function row<Shape extends z.ZodRawShape>(
  purpose: string,
  shape: Shape,
): z.ZodObject<Shape> {
  return z.object(shape).describe(purpose);
}

/** The database answered with something else than the code reads. Holds no value of the row. */
export class RowError extends Error {
  override name = "RowError";
}

/**
 * Runs raw SQL and parses each row: the only way to read by it (decision 0028).
 *
 *     const CLOSED = row("closed challenges", { id: column.id, closesAt: column.time.nullable() });
 *     await rows(reader, CLOSED)`SELECT id, "closesAt" FROM "Challenge" WHERE …`;
 *
 * @param reader the pool, or the transaction that is under way
 * @param schema made by `row`
 * @returns a tag that sends what is put into the template as parameters, or as SQL where it is `Prisma.sql`
 * @throws RowError when a row does not fit
 */
export function rows<Schema extends z.ZodObject>(
  reader: Pick<Prisma.TransactionClient, "$queryRaw">,
  schema: Schema,
) {
  return async (sql: TemplateStringsArray, ...values: unknown[]): Promise<z.output<Schema>[]> => {
    const found = await reader.$queryRaw<unknown[]>(sql, ...values);
    return found.map((one) => {
      const parsed = schema.safeParse(one);
      if (parsed.success) return parsed.data;
      throw new RowError(`${schema.description}: ${parsed.error.issues.map(inWords).join("; ")}`);
    });
  };
}

/** The column and what was expected of it, never what stands there: it may be personal. */
function inWords({ path, message }: z.core.$ZodIssue): string {
  return `the column "${String(path[0] ?? "")}" cannot be read: ${message}`;
}
