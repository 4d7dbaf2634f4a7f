import { type Actor, actsFor, isOperator } from "@/domain/actor";
import { statesWhere } from "@/domain/lifecycle";
import { PROFILE } from "@/domain/supplier/states";
import { offered } from "@/features/technologies/queries/offered";
import { Prisma } from "@/generated/prisma/client";
import { isUuid, type Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import type { SupplierFilters } from "./filters";
import { VERSION } from "./records";

/**
 * Published profiles are everybody's to see; the supplier's own people see theirs in every state, an
 * operator what operators have hidden.
 */
export function visibleTo(actor: Actor): Prisma.SupplierProfileWhereInput {
  const operator = isOperator(actor);
  const published: Prisma.SupplierProfileWhereInput = {
    state: { in: statesWhere(PROFILE, operator ? "published" : "public") },
  };
  const own = ownOf(actor);
  return own ? { OR: [published, { organisationId: own }] } : published;
}

/** What the register of companies said. */
export const REGISTER = {
  registerNumber: true,
  registerCheckedAt: true,
  registerOutcome: true,
  registerName: true,
  registerStatus: true,
} as const satisfies Prisma.OrganisationSelect;

const SUPPLIER = {
  id: true,
  name: true,
  slug: true,
  claimed: true,
  example: true,
  verifiedAt: true,
  ...REGISTER,
  mergedAt: true,
  mergedIntoId: true,
  mergedInto: { select: { name: true, slug: true } },
  mergedFrom: { select: { name: true }, orderBy: { mergedAt: "desc" }, take: 10 },
  createdAt: true,
  profile: {
    select: {
      versions: { orderBy: { number: "asc" }, take: 1, select: { publishedAt: true } },
    },
  },
  identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: "asc" } },
} as const satisfies Prisma.OrganisationSelect;

export type SupplierRow = Prisma.OrganisationGetPayload<{ select: typeof SUPPLIER }>;
export type VersionRow = Prisma.ProfileVersionGetPayload<{ include: typeof VERSION }>;

/** A supplier by its address, whether it has a profile or not. */
export function supplierBySlug(reader: Reader, slug: string): Promise<SupplierRow | null> {
  return reader.organisation.findUnique({ where: { slug, kind: "SUPPLIER" }, select: SUPPLIER });
}

/** The version of a supplier's profile that is public, or would be if no operator had hidden it. */
export async function currentVersion(reader: Reader, actor: Actor, organisationId: string) {
  const profile = await reader.supplierProfile.findFirst({
    where: {
      AND: [{ organisationId, state: { in: statesWhere(PROFILE, "published") } }, visibleTo(actor)],
    },
    select: { state: true, current: { include: VERSION } },
  });
  return profile?.current ? { ...profile.current, hidden: profile.state === "HIDDEN" } : null;
}

/** Whether an operator has hidden what a supplier says of itself. */
export async function isHidden(reader: Reader, organisationId: string): Promise<boolean> {
  return (await reader.supplierProfile.count({ where: { organisationId, state: "HIDDEN" } })) > 0;
}

/** A version by its number, as far as the actor may see it. */
export async function versionByNumber(
  reader: Reader,
  actor: Actor,
  organisationId: string,
  number: number,
): Promise<VersionRow | null> {
  if (number < (await firstOpen(reader, actor, organisationId))) return null;
  return reader.profileVersion.findFirst({
    where: { number, profile: { AND: [{ organisationId }, visibleTo(actor)] } },
    include: VERSION,
  });
}

function ownOf(actor: Actor): string | null {
  const own = actor.kind === "person" ? actor.actingFor?.organisationId : undefined;
  return own && actsFor(actor, own, "ADMIN", "EDITOR") ? own : null;
}

/** The first version of a profile that the actor may read: what was hidden and mended stays inside. */
async function firstOpen(reader: Reader, actor: Actor, organisationId: string): Promise<number> {
  const profile = await reader.supplierProfile.findUnique({
    where: { organisationId },
    select: { openFrom: true },
  });
  const inside = isOperator(actor) || ownOf(actor) === organisationId;
  return inside ? 1 : (profile?.openFrom ?? 1);
}

/** The number of the newest version of a profile; 0 if there is none. */
export async function latestNumber(reader: Reader, organisationId: string): Promise<number> {
  const { _max } = await reader.profileVersion.aggregate({
    where: { profile: { organisationId } },
    _max: { number: true },
  });
  return _max.number ?? 0;
}

/** Newest first, a page of them at most. */
export async function versionsOf(
  reader: Reader,
  actor: Actor,
  organisationId: string,
  before?: number,
) {
  const from = await firstOpen(reader, actor, organisationId);
  return reader.profileVersion.findMany({
    where: {
      profile: { AND: [{ organisationId }, visibleTo(actor)] },
      number: { gte: from, ...(before === undefined ? {} : { lt: before }) },
    },
    orderBy: { number: "desc" },
    take: VERSIONS_A_PAGE + 1,
    include: VERSION,
  });
}

export const VERSIONS_A_PAGE = 20;

const LISTED = {
  organisationId: true,
  publishedAt: true,
  organisation: { select: SUPPLIER },
  current: { include: VERSION },
} as const satisfies Prisma.SupplierProfileSelect;

export type ListedRow = Prisma.SupplierProfileGetPayload<{ select: typeof LISTED }>;

const LISTED_ID = row("the list of suppliers", { id: column.id });
const LISTED_IN_ALL = row("how many suppliers fit", { total: column.count });

/** A page of the published profiles that fit the filters, by name, and how many fit. */
export async function listPublished(
  reader: Reader,
  filters: SupplierFilters,
  page: { size: number; number: number },
): Promise<{ total: number; rows: ListedRow[] }> {
  const fits = matching(filters);
  const [found, [count]] = await Promise.all([
    rows(reader, LISTED_ID)`
      SELECT p."organisationId" AS id FROM ${PUBLISHED}
      JOIN "Organisation" o ON o.id = p."organisationId"
      WHERE ${fits} ORDER BY o.name, o.id
      LIMIT ${page.size} OFFSET ${(page.number - 1) * page.size}`,
    rows(reader, LISTED_IN_ALL)`
      SELECT count(*)::int AS total FROM ${PUBLISHED} WHERE ${fits}`,
  ]);
  const ids = found.map(({ id }) => id);
  return { total: count?.total ?? 0, rows: await listed(reader, ids) };
}

/** Published profiles after a cursor, in the order of their ids: for the API. */
export async function publishedAfter(reader: Reader, cursor: string | null, limit: number) {
  if (cursor !== null && !isUuid(cursor)) return [];
  return reader.supplierProfile.findMany({
    where: {
      state: "PUBLISHED",
      organisation: { mergedIntoId: null },
      ...(cursor ? { organisationId: { gt: cursor } } : {}),
    },
    orderBy: { organisationId: "asc" },
    take: limit,
    select: LISTED,
  });
}

/** A published profile by the supplier's address. */
export function publishedBySlug(reader: Reader, slug: string): Promise<ListedRow | null> {
  return reader.supplierProfile.findFirst({
    where: { state: "PUBLISHED", organisation: { slug, mergedIntoId: null } },
    select: LISTED,
  });
}

async function listed(reader: Reader, organisationIds: string[]): Promise<ListedRow[]> {
  const found = await reader.supplierProfile.findMany({
    where: { organisationId: { in: organisationIds }, state: "PUBLISHED" },
    select: LISTED,
  });
  const byId = new Map(found.map((profile) => [profile.organisationId, profile]));
  return organisationIds.map((id) => byId.get(id)).filter((profile) => profile !== undefined);
}

const FACET = row("suppliers by filter and value", {
  value: column.text,
  label: column.text,
  count: column.count,
});

/** How many published profiles each value of a filter would leave, the other filters kept. */
export async function facetsOf(reader: Reader, filters: SupplierFilters) {
  const [technology, region, size] = await Promise.all([
    rows(reader, FACET)`
      SELECT t.slug AS value, t.name AS label, count(DISTINCT v.id)::int AS count FROM ${PUBLISHED}
      JOIN "Capability" c ON c."versionId" = v.id JOIN "Technology" t ON t.id = c."technologyId"
      WHERE ${matching({ ...filters, technology: [] })} GROUP BY t.id ORDER BY t.name`,
    rows(reader, FACET)`
      SELECT r AS value, r AS label, count(*)::int AS count FROM ${PUBLISHED}, unnest(v.regions) AS r
      WHERE ${matching({ ...filters, region: [] })} GROUP BY r ORDER BY r`,
    rows(reader, FACET)`
      SELECT s AS value, s AS label, count(*)::int AS count FROM ${PUBLISHED},
        unnest(ARRAY[CASE WHEN v.sme THEN 'sme' END, CASE WHEN v.vcse THEN 'vcse' END]) AS s
      WHERE s IS NOT NULL AND ${matching({ ...filters, size: [] })} GROUP BY s ORDER BY s`,
  ]);
  return { technology, region, size };
}

/** The public versions, as `p` and `v`. */
const PUBLISHED = Prisma.sql`"SupplierProfile" p JOIN "ProfileVersion" v ON v.id = p."currentId"`;

function matching({ technology, region, size }: SupplierFilters): Prisma.Sql {
  const conditions = [
    Prisma.sql`p.state = 'PUBLISHED' AND NOT EXISTS (
      SELECT FROM "Organisation" po WHERE po.id = p."organisationId" AND po."mergedIntoId" IS NOT NULL)`,
  ];
  if (technology.length > 0)
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM "Capability" fc JOIN "Technology" ft ON ft.id = fc."technologyId"
      WHERE fc."versionId" = v.id AND ft.slug = ANY(${technology}))`);
  if (region.length > 0) conditions.push(Prisma.sql`v.regions && ${region}`);
  if (size.length > 0)
    conditions.push(
      Prisma.sql`(v.sme AND 'sme' = ANY(${size}) OR v.vcse AND 'vcse' = ANY(${size}))`,
    );
  return Prisma.join(conditions, " AND ");
}

/** The taxonomy, for the form of a capability. @param chosen the slug of what it has. */
export function technologyOptions(reader: Reader, chosen?: string) {
  return reader.technology.findMany({
    where: offered(chosen ? [chosen] : []),
    select: { id: true, name: true, family: true },
    orderBy: [{ family: "asc" }, { order: "asc" }, { name: "asc" }],
  });
}

/** How many people of each public body can confirm what was done for it. */
export async function referencesIn(
  reader: Reader,
  bodyIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await reader.membership.groupBy({
    by: ["organisationId"],
    where: { organisationId: { in: [...bodyIds] }, roles: { has: "REFERENCE" } },
    _count: true,
  });
  return new Map(rows.map(({ organisationId, _count }) => [organisationId, _count]));
}

/** Whether public notices name the supplier as a winner. */
export async function hasPublicAwards(reader: Reader, organisationId: string): Promise<boolean> {
  const award = await reader.noticeAwardSupplier.findFirst({ where: { organisationId } });
  return award !== null;
}

/** Suppliers that were merged into this one and whose versions the public may read. */
export function mergedFrom(reader: Reader, organisationId: string) {
  return reader.organisation.findMany({
    where: {
      mergedIntoId: organisationId,
      profile: { state: "PUBLISHED", versions: { some: {} } },
    },
    select: { name: true, slug: true, mergedAt: true },
    orderBy: { mergedAt: "desc" },
    take: VERSIONS_A_PAGE,
  });
}
