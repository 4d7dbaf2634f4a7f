import { z } from "zod";
import { database } from "@/lib/database";

/** How many heads one answer holds. */
const API_PAGE = 50;

/** The parameters of the list. */
export const headsQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, "Take it as it stands in next of the answer before, or leave it out")
    .optional(),
});

/** Signed heads of the audit's chain, the newest first. @param cursor the entry of the last one that was given. */
export async function headsBefore(cursor: string | undefined) {
  const rows = await database().auditHead.findMany({
    where: cursor ? { entry: { lt: BigInt(cursor) } } : {},
    orderBy: { entry: "desc" },
    take: API_PAGE + 1,
  });
  const items = rows.slice(0, API_PAGE).map(({ entry, hash, signedAt, signature }) => ({
    entry: String(entry),
    hash,
    signed_at: signedAt.toISOString(),
    signature,
  }));
  return { items, next: rows.length > API_PAGE ? (items.at(-1)?.entry ?? null) : null };
}
