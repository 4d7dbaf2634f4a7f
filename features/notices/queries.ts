import { z } from "zod";
import type { NoticeKind } from "@/domain/ocds/tags";
import { Prisma } from "@/generated/prisma/client";
import { OrganisationKind } from "@/generated/prisma/enums";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

/** Notices are public record, and everybody may read all of them: there is no `visibleTo` here. */
export const ORGANISATION = {
  select: { id: true, kind: true, name: true, slug: true, claimed: true },
} as const;

const AWARDS = {
  orderBy: { reference: "asc" },
  include: {
    suppliers: {
      orderBy: { organisation: { name: "asc" } },
      include: { organisation: ORGANISATION },
    },
  },
} as const satisfies Prisma.Notice$awardsArgs;

const WHOLE = { buyer: ORGANISATION, awards: AWARDS } as const satisfies Prisma.NoticeInclude;

export type WholeNotice = Prisma.NoticeGetPayload<{ include: typeof WHOLE }>;

/** What a list shows of a notice: neither the text nor the original. */
const LISTED = {
  id: true,
  slug: true,
  ocid: true,
  kind: true,
  amendment: true,
  title: true,
  publishedAt: true,
  deadline: true,
  amount: true,
  currency: true,
  buyer: ORGANISATION,
  awards: AWARDS,
} as const satisfies Prisma.NoticeSelect;

export type ListedNotice = Prisma.NoticeGetPayload<{ select: typeof LISTED }>;

export async function findNotice(reader: Reader, slug: string): Promise<WholeNotice | null> {
  return reader.notice.findUnique({ where: { slug }, include: WHOLE });
}

/** All notices of one procurement, newest first. */
export async function noticesOfProcess(reader: Reader, ocid: string) {
  return reader.notice.findMany({
    where: { ocid },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, slug: true, kind: true, amendment: true, publishedAt: true, title: true },
    take: 100,
  });
}

export interface NoticeFilter {
  /** Any of these; all if there is none. */
  kinds: readonly NoticeKind[];
  buyerId?: string;
}

/** A part of the list, newest first. */
export async function listNotices(
  reader: Reader,
  { kinds, buyerId }: NoticeFilter,
  page: { skip: number; take: number },
): Promise<ListedNotice[]> {
  return reader.notice.findMany({
    where: { buyerId, kind: kinds.length > 0 ? { in: [...kinds] } : undefined },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: LISTED,
    ...page,
  });
}

/** How many notices there are of each kind; of one buyer if it is given. */
export async function countByKind(
  reader: Reader,
  buyerId?: string,
): Promise<ReadonlyMap<NoticeKind, number>> {
  const groups = await reader.notice.groupBy({ by: ["kind"], where: { buyerId }, _count: true });
  return new Map(groups.map(({ kind, _count }) => [kind, _count]));
}

const AWARD = row("the awards to an organisation", {
  id: column.id,
  title: column.text,
  status: column.text,
  noticeSlug: column.text,
  ocid: column.text,
  amount: column.decimal.nullable(),
  currency: column.text.nullable(),
  awardedOn: column.time.nullable(),
  publishedAt: column.time,
  buyerName: column.text.nullable(),
  buyerSlug: column.text.nullable(),
  buyerKind: z.enum(OrganisationKind).nullable(),
  /** How many suppliers the award was made to, this one included. */
  suppliers: column.count,
});

export type AwardRow = z.output<typeof AWARD>;

const SUM = row("what awards come to by currency", {
  currency: column.text.nullable(),
  amount: column.decimal.nullable(),
  awards: column.count,
});

export type AwardSum = z.output<typeof SUM>;

const AWARDED = row("procurements with an award", { organisationId: column.id, ocid: column.text });

/** The ids of the awards to an organisation that are in the newest notice to name them, and were made. */
function awardsThatCount(organisationId: string, ocids?: readonly string[]): Prisma.Sql {
  const only = ocids ? Prisma.sql`AND n.ocid = ANY(${[...ocids]}::text[])` : Prisma.empty;
  return Prisma.sql`
    SELECT a.id FROM "NoticeAwardSupplier" s
    JOIN "NoticeAward" a ON a.id = s."awardId"
    JOIN "Notice" n ON n.id = a."noticeId"
    WHERE s."organisationId" = ${organisationId}::uuid
      ${only}
      AND a.status NOT IN ('cancelled', 'unsuccessful', 'withdrawn')
      AND NOT EXISTS (
        SELECT 1 FROM "Notice" m JOIN "NoticeAward" c ON c."noticeId" = m.id
        WHERE m.ocid = n.ocid AND c.reference = a.reference
          AND (m."publishedAt", m.id) > (n."publishedAt", n.id))`;
}

/**
 * The awards that public notices say an organisation got, newest first. An award that was published
 * again counts once, as it stands in the newest notice of its procurement; one that was called off
 * or not made does not count.
 */
export async function awardsTo(
  reader: Reader,
  organisationId: string,
  page: { skip: number; take: number; ocids?: readonly string[] },
): Promise<{ rows: AwardRow[]; sums: AwardSum[] }> {
  const counted = awardsThatCount(organisationId, page.ocids);
  const [awards, sums] = await Promise.all([
    rows(reader, AWARD)`
      SELECT a.id::text AS id, coalesce(nullif(a.title, ''), n.title) AS title, a.status,
             n.slug AS "noticeSlug", n.ocid, a.amount::text AS amount, a.currency, a."awardedOn",
             n."publishedAt", b.name AS "buyerName", b.slug AS "buyerSlug", b.kind::text AS "buyerKind",
             (SELECT count(*)::int FROM "NoticeAwardSupplier" t WHERE t."awardId" = a.id) AS suppliers
      FROM (${counted}) x
      JOIN "NoticeAward" a ON a.id = x.id
      JOIN "Notice" n ON n.id = a."noticeId"
      LEFT JOIN "Organisation" b ON b.id = n."buyerId"
      ORDER BY coalesce(a."awardedOn", n."publishedAt") DESC, a.id
      LIMIT ${page.take} OFFSET ${page.skip}`,
    rows(reader, SUM)`
      SELECT a.currency, sum(a.amount)::text AS amount, count(*)::int AS awards
      FROM (${counted}) x JOIN "NoticeAward" a ON a.id = x.id
      GROUP BY a.currency ORDER BY sum(a.amount) DESC NULLS LAST`,
  ]);
  return { rows: awards, sums };
}

/** Which of the procurements have an award to the organisation that holds, for several organisations at once. */
export async function ocidsAwarded(
  reader: Reader,
  organisations: readonly { organisationId: string; ocids: readonly string[] }[],
) {
  const pairs = organisations.flatMap(({ organisationId, ocids }) =>
    ocids.map((ocid) => ({ organisationId, ocid })),
  );
  if (pairs.length === 0) return [];
  return rows(reader, AWARDED)`
    SELECT DISTINCT s."organisationId"::text AS "organisationId", n.ocid
    FROM unnest(${pairs.map((pair) => pair.organisationId)}::uuid[],
                ${pairs.map((pair) => pair.ocid)}::text[]) AS asked(organisation, ocid)
    JOIN "Notice" n ON n.ocid = asked.ocid
    JOIN "NoticeAward" a ON a."noticeId" = n.id
    JOIN "NoticeAwardSupplier" s ON s."awardId" = a.id AND s."organisationId" = asked.organisation
    WHERE a.status NOT IN ('cancelled', 'unsuccessful', 'withdrawn')
      AND NOT EXISTS (
        SELECT 1 FROM "Notice" m JOIN "NoticeAward" c ON c."noticeId" = m.id
        WHERE m.ocid = n.ocid AND c.reference = a.reference
          AND (m."publishedAt", m.id) > (n."publishedAt", n.id))`;
}
