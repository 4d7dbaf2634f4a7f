import type { OrganisationKind } from "@/domain/actor";
import { foundRelease } from "@/domain/ocds/input";
import { classesOf } from "@/domain/ocds/subject";
import type { NoticeKind } from "@/domain/ocds/tags";
import { database, type Reader } from "@/lib/database";
import { pagesOf } from "./filters/paging";
import {
  type AwardRow,
  type AwardSum,
  awardsTo,
  countByKind,
  findNotice,
  type ListedNotice,
  listNotices,
  noticesOfProcess,
  ocidsAwarded,
  type WholeNotice,
} from "./queries";

const LIST_SIZE = 25;
const AWARDS_SIZE = 10;

export interface NoticePage {
  notice: WholeNotice;
  /** CPV codes with the names that the notice gives them. */
  classes: { code: string; name: string }[];
  /** All notices of the procurement, this one included, newest first. */
  process: Awaited<ReturnType<typeof noticesOfProcess>>;
}

/** What a notice's page shows; null if there is none at that address. */
export async function noticePage(slug: string): Promise<NoticePage | null> {
  const notice = await findNotice(database(), slug);
  if (!notice) return null;
  const read = foundRelease.safeParse(notice.raw);
  const named = read.success ? classesOf(read.data) : [];
  return { notice, classes: named, process: await noticesOfProcess(database(), notice.ocid) };
}

export interface NoticeList {
  notices: ListedNotice[];
  total: number;
  page: number;
  pages: number;
  kinds: readonly NoticeKind[];
  /** How many there are of each kind, whatever kinds are chosen. */
  counts: ReadonlyMap<NoticeKind, number>;
  /** The public body that the list is of, if it is of one. */
  buyer: { id: string; name: string; slug: string } | null;
}

/**
 * The list of notices, newest first, 25 a page; of one public body if its slug is given. Null if
 * there is no such body.
 */
export async function noticeList(filters: {
  page: number;
  kinds: readonly NoticeKind[];
  body?: string;
}): Promise<NoticeList | null> {
  const { page, kinds, body } = filters;
  const buyer = body ? await bodyAt(body) : null;
  if (body && !buyer) return null;
  const buyerId = buyer?.id;
  const part = { skip: (page - 1) * LIST_SIZE, take: LIST_SIZE };
  const [notices, counts] = await Promise.all([
    listNotices(database(), { kinds, buyerId }, part),
    countByKind(database(), buyerId),
  ]);
  const total = totalOf(counts, kinds);
  return { notices, total, page, pages: pagesOf(total, LIST_SIZE), kinds, counts, buyer };
}

function totalOf(counts: ReadonlyMap<NoticeKind, number>, kinds: readonly NoticeKind[]): number {
  const counted = [...counts].filter(([kind]) => kinds.length === 0 || kinds.includes(kind));
  return counted.reduce((total, [, count]) => total + count, 0);
}

async function bodyAt(slug: string) {
  return database().organisation.findUnique({
    where: { slug },
    select: { id: true, name: true, slug: true },
  });
}

/** The newest notices of a public body, and how many there are in all. */
export async function newestNoticesOf(
  buyerId: string,
  take: number,
): Promise<{ notices: ListedNotice[]; total: number }> {
  const [notices, counts] = await Promise.all([
    listNotices(database(), { kinds: [], buyerId }, { skip: 0, take }),
    countByKind(database(), buyerId),
  ]);
  return { notices, total: totalOf(counts, []) };
}

export interface PublicAward {
  id: string;
  title: string;
  status: string;
  noticeSlug: string;
  ocid: string;
  /** A decimal text, as published; whether VAT is in it is not stated. */
  amount: string | null;
  currency: string | null;
  /** When it was awarded, or else when the notice was published. */
  on: Date;
  buyer: { name: string; slug: string; kind: OrganisationKind } | null;
  /** How many other suppliers got the same award. */
  sharedWith: number;
}

export interface PublicAwardsPage {
  awards: PublicAward[];
  total: number;
  page: number;
  pages: number;
  /** For each currency the amount of all awards together, and how many they are. */
  sums: AwardSum[];
}

/**
 * The awards that public notices say an organisation got: evidence that nobody typed in. Ten a page,
 * newest first; an award counts once however often it was published.
 * @param page counted from 1.
 */
export async function publicAwardsOf(
  organisationId: string,
  page = 1,
  size = AWARDS_SIZE,
): Promise<PublicAwardsPage> {
  const { rows, sums } = await awardsTo(database(), organisationId, {
    skip: (page - 1) * size,
    take: size,
  });
  const total = sums.reduce((all, { awards }) => all + awards, 0);
  return { awards: rows.map(awardOf), total, page, pages: pagesOf(total, size), sums };
}

/** How many of an organisation's awards a form offers, or a list of procurements may lead to. */
const MOST_AWARDS = 50;

/** The awards of some procurements to an organisation, newest first: fifty at most. */
export async function awardsIn(
  organisationId: string,
  ocids: readonly string[],
): Promise<PublicAward[]> {
  if (ocids.length === 0) return [];
  const page = { skip: 0, take: MOST_AWARDS, ocids };
  return (await awardsTo(database(), organisationId, page)).rows.map(awardOf);
}

/** The newest awards of an organisation, fifty at most. */
export async function newestAwardsOf(organisationId: string): Promise<PublicAward[]> {
  return (await publicAwardsOf(organisationId, 1, MOST_AWARDS)).awards;
}

/**
 * Answers whether a notice says that a procurement was awarded to an organisation, for the ones asked
 * about. Read once, however many there are.
 */
export async function awardedOcids(
  reader: Reader,
  pairs: readonly { organisationId: string; ocids: readonly string[] }[],
): Promise<(organisationId: string, ocid: string) => boolean> {
  const rows = await ocidsAwarded(reader, pairs);
  const found = new Set(rows.map(({ organisationId, ocid }) => `${organisationId} ${ocid}`));
  return (organisationId, ocid) => found.has(`${organisationId} ${ocid}`);
}

function awardOf(row: AwardRow): PublicAward {
  const { buyerName: name, buyerSlug: slug, buyerKind: kind, suppliers, ...rest } = row;
  return {
    ...rest,
    on: row.awardedOn ?? row.publishedAt,
    buyer: name && slug && kind ? { name, slug, kind } : null,
    sharedWith: suppliers - 1,
  };
}
