import type { TechnologyContent } from "@/domain/technology/content";
import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/lib/database";

/** An entry with what it is replaced by, and its versions counted. */
export const ENTRY = {
  replacedBy: { select: { id: true, slug: true, name: true } },
  _count: { select: { versions: true } },
} as const satisfies Prisma.TechnologyInclude;

export type TechnologyRow = Prisma.TechnologyGetPayload<{ include: typeof ENTRY }>;

/**
 * The whole taxonomy, which is small, held against any other change of it until the transaction ends:
 * names, places and replacements are all told apart among all entries.
 */
export async function lockTaxonomy(tx: Transaction): Promise<TechnologyRow[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('taxonomy'))`;
  return tx.technology.findMany({
    orderBy: [{ order: "asc" }, { name: "asc" }, { id: "asc" }],
    include: ENTRY,
  });
}

/** The same, with one entry of it; null if there is no such entry. */
export async function lockEntry(tx: Transaction, id: string) {
  const all = await lockTaxonomy(tx);
  const row = all.find((one) => one.id === id);
  return row ? { row, all } : null;
}

export function contentOf(row: TechnologyRow): TechnologyContent {
  const { name, family, summary, questions, standards } = row;
  return {
    name,
    family,
    summary,
    questions,
    standards,
    retired: row.retiredAt !== null,
    replacedBy: row.replacedBy?.name ?? null,
  };
}

export interface NewVersion {
  id: string;
  technologyId: string;
  number: number;
  content: TechnologyContent;
  why: string;
  changedById: string | null;
  changedAt: Date;
}

/** Puts a version on record. It is never changed. */
export async function keepVersion(tx: Transaction, { content, ...row }: NewVersion): Promise<void> {
  await tx.technologyVersion.create({ data: { ...row, content: { ...content } } });
}
