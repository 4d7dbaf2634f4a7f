import { cache } from "react";
import { CHALLENGE } from "@/domain/challenge/states";
import {
  type NoticeForm,
  type NoticePart,
  noticeForm,
  noticeParts,
  noticeTitle,
} from "@/domain/ocds/notice-form";
import type { Release } from "@/domain/ocds/release-parts";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";

/** Whose notices they are: a challenge that is public, or one of which something was published before. */
export interface Procurement {
  id: string;
  slug: string;
  reference: string;
  title: string;
  /** The page above its notices: its own, that of its engagement, or the list of what is planned. */
  path: string;
}

/** The procurement at an address. What is not public is not found, not even by its own team. */
export const procurementAt = cache(async (slug: string): Promise<Procurement> => {
  const row = await database().challenge.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      reference: true,
      title: true,
      state: true,
      engagement: { select: { challengeId: true } },
      releases: { orderBy: { id: "desc" }, take: 1, select: { content: true } },
    },
  });
  const [latest] = row?.releases ?? [];
  if (!row || !latest) missing();
  const { id, reference } = row;
  if (CHALLENGE.states[row.state].public) {
    return { id, slug, reference, title: row.title, path: `/challenges/${slug}` };
  }
  // Of a draft only what was published is told: its title may have changed since.
  const title = noticeTitle(latest.content as Release);
  const path = row.engagement ? `/engagements/${slug}` : "/engagements";
  return { id, slug, reference, title, path };
});

/** A notice that a public event of a challenge made, kept as it was published. */
export interface PublishedNotice {
  /** Counted from 1, in the order of publication. */
  number: number;
  form: NoticeForm;
  releaseId: string;
  ocid: string;
  publishedAt: Date;
}

/** The notices of a challenge, the oldest first. */
export async function noticesOf(challengeId: string): Promise<PublishedNotice[]> {
  const rows = await database().ocdsRelease.findMany({
    where: { challengeId },
    orderBy: { id: "asc" },
    select: { releaseId: true, ocid: true, tag: true, releasedAt: true },
  });
  return rows.map(({ releaseId, ocid, tag, releasedAt }, place) => ({
    number: place + 1,
    form: noticeForm(tag),
    releaseId,
    ocid,
    publishedAt: releasedAt,
  }));
}

export interface NoticeText extends PublishedNotice {
  parts: NoticePart[];
  /** What the procurement was called then. */
  title: string;
}

/** One of them, with what it says; null if there are not so many. */
export async function noticeText(challengeId: string, number: number): Promise<NoticeText | null> {
  const notice = (await noticesOf(challengeId)).find((one) => one.number === number);
  if (!notice) return null;
  const { content } = await database().ocdsRelease.findUniqueOrThrow({
    where: { releaseId: notice.releaseId },
    select: { content: true },
  });
  const parts = noticeParts(content as Release);
  return { ...notice, parts, title: noticeTitle(content as Release) };
}
