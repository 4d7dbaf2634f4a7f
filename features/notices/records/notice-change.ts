import { createHash } from "node:crypto";
import { slugify } from "@/domain/format/slug";
import type { NoticeFacts } from "@/domain/ocds/notice";
import type { Amount } from "@/domain/ocds/values";
import type { Day } from "@/domain/timetable/day";
import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import {
  type KnownOrganisations,
  type OrganisationPlan,
  type PartyInRole,
  planOrganisations,
  saveOrganisations,
} from "./organisations";

/** A notice as it stands in the database, as far as a new version of it needs to know. */
export interface StoredNotice {
  id: string;
  contentHash: string;
  supplierIds: string[];
}

export interface NoticeInput {
  facts: NoticeFacts;
  /** The release as published. */
  raw: Prisma.InputJsonValue;
  contentHash: string;
}

/** All rows that one release becomes. */
export interface NoticeChange {
  organisations: OrganisationPlan;
  notice: Prisma.NoticeUncheckedCreateInput & { id: string };
  awards: Prisma.NoticeAwardCreateManyInput[];
  suppliers: Prisma.NoticeAwardSupplierCreateManyInput[];
}

/** The buyer first, if there is one, then the suppliers of each award. */
export function partiesOf({ buyer, awards }: NoticeFacts): PartyInRole[] {
  const suppliers = awards.flatMap((award) => award.suppliers);
  return [
    ...(buyer ? [{ party: buyer, kind: "PUBLIC_BODY" as const }] : []),
    ...suppliers.map((party) => ({ party, kind: "SUPPLIER" as const })),
  ];
}

/** Works out the rows, and what the search index has to hear of: the notice and every supplier it names or named. */
export function planNotice(
  input: NoticeInput,
  stored: StoredNotice | null,
  known: KnownOrganisations,
  newId: () => string,
): { change: NoticeChange; effects: Job[] } {
  const { facts } = input;
  const { plan, resolved } = planOrganisations(partiesOf(facts), known, newId);
  const buyerId = facts.buyer ? (resolved[0]?.id ?? null) : null;
  const awarded = resolved.slice(facts.buyer ? 1 : 0);
  const id = stored?.id ?? newId();
  const awards = facts.awards.map((award) => ({ id: newId(), award }));
  const owners = awards.flatMap(({ id, award }) => award.suppliers.map(() => id));
  const change: NoticeChange = {
    organisations: plan,
    notice: { id, ...noticeRow(input), buyerId },
    awards: awards.map(({ id: awardId, award: { suppliers, value, awardedOn, ...rest } }) => ({
      id: awardId,
      noticeId: id,
      ...rest,
      ...amountColumns(value),
      awardedOn: midnightOf(awardedOn),
    })),
    suppliers: awarded.map((supplier, place) => ({
      awardId: owners[place] ?? "",
      organisationId: supplier.id,
    })),
  };
  const suppliers = awarded.filter(({ kind }) => kind === "SUPPLIER").map((one) => one.id);
  const touched = new Set([...suppliers, ...(stored?.supplierIds ?? [])]);
  const effects = [
    refresh("notice", id),
    ...[...touched].map((supplierId) => refresh("supplier", supplierId)),
  ];
  return { change, effects };
}

/** Writes the rows; awards of an earlier version of the release go. */
export async function saveNotice(tx: Transaction, change: NoticeChange): Promise<void> {
  const { notice, awards, suppliers } = change;
  await saveOrganisations(tx, change.organisations);
  const { id, slug, ...updated } = notice;
  await tx.notice.upsert({ where: { id }, create: notice, update: updated });
  await tx.noticeAward.deleteMany({ where: { noticeId: id } });
  if (awards.length > 0) await tx.noticeAward.createMany({ data: awards });
  if (suppliers.length > 0) {
    await tx.noticeAwardSupplier.createMany({ data: suppliers, skipDuplicates: true });
  }
}

function noticeRow({ facts, raw, contentHash }: NoticeInput) {
  const { value, buyer, awards, ...columns } = facts;
  return { ...columns, ...amountColumns(value), slug: slugOf(facts), contentHash, raw };
}

/** The title and a mark of the release's id: the same wherever and whenever it is imported. */
function slugOf({ title, releaseId }: NoticeFacts): string {
  const mark = createHash("sha256").update(releaseId).digest("hex").slice(0, 8);
  return `${slugify(title, "notice")}-${mark}`;
}

function amountColumns(value: Amount | null) {
  return { amount: value?.amount ?? null, currency: value?.currency ?? null };
}

function midnightOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function refresh(type: string, id: string): Job {
  return { name: "search.refresh", data: { type, id } };
}
