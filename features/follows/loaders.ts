import type { Person } from "@/domain/actor";
import { documentId } from "@/domain/search/document";
import { stillPublic } from "@/features/search/queries/published";
import { database, type Reader } from "@/lib/database";
import { type Followed, followedBy } from "./queries";

const PAGE = 50;

export type FollowedKind = Followed["kind"];

/** One that is followed, with its page; null where it is not public any more. */
export type FollowedItem = Pick<Followed, "subject" | "id" | "kind" | "name"> & {
  href: string | null;
};

const PLACES: Readonly<Record<FollowedKind, string>> = {
  technology: "/technologies",
  body: "/organisations",
  supplier: "/suppliers",
  story: "/stories",
  challenge: "/challenges",
  engagement: "/engagements",
};

/** What a person follows, by kind and name, a page at a time. */
export async function followingPage({ userId }: Person, page: number) {
  const reader = database();
  const [rows, total] = await Promise.all([
    followedBy(reader, userId, { take: PAGE, skip: (page - 1) * PAGE }),
    reader.follow.count({ where: { userId } }),
  ]);
  const withdrawnIds = await withdrawn(reader, rows);
  const items = rows.map(({ subject, id, kind, name, slug }): FollowedItem => {
    const href = withdrawnIds.has(id) ? null : `${PLACES[kind]}/${slug}`;
    return { subject, id, kind, href, name: href ? name : "Not public any more" };
  });
  return { items, total, page, pages: Math.ceil(total / PAGE) };
}

export type FollowingPage = Awaited<ReturnType<typeof followingPage>>;

/** Ids of stories and challenges among these that nobody may read now: their titles are not shown either. */
async function withdrawn(reader: Reader, rows: readonly Followed[]): Promise<Set<string>> {
  const documents = rows.flatMap(({ subject, id }) =>
    subject === "story" || subject === "challenge" ? [{ id, page: documentId(subject, id) }] : [],
  );
  const publicPages = await stillPublic(
    reader,
    documents.map(({ page }) => page),
  );
  return new Set(documents.filter(({ page }) => !publicPages.has(page)).map(({ id }) => id));
}
