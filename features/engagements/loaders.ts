import { cache } from "react";
import type { Actor } from "@/domain/actor";
import { engagementState } from "@/domain/engagement/policy";
import type { EngagementState } from "@/domain/engagement/states";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database, databaseTime } from "@/lib/database";
import {
  asksToo,
  type Engagement,
  findEngagement,
  listEngagements,
  listPlanned,
  visibleReplies,
} from "./queries";
import { noticesOn, noticeWaits } from "./queries/notices";

const PER_PAGE = 20;

export interface ShownEngagement {
  engagement: Engagement;
  state: EngagementState;
}

/** A page of all engagements: open ones first. */
export async function engagementList(page: number) {
  const reader = database();
  const now = await databaseTime(reader);
  const [rows, total, planned] = await Promise.all([
    listEngagements(reader, now, { skip: (page - 1) * PER_PAGE, take: PER_PAGE }),
    reader.engagement.count(),
    page === 1 ? listPlanned(reader, now, PER_PAGE) : [],
  ]);
  return {
    now,
    /** Planned notices of what is not published yet, on the first page. */
    planned,
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    shown: rows.map(
      (engagement): ShownEngagement => ({ engagement, state: engagementState(engagement, now) }),
    ),
  };
}

/** How many suppliers say of themselves that they are at each level of readiness; levels without any are left out. */
export type ReadinessCounts = { level: number; suppliers: number }[];

/** Few enough to tell who said what. */
const TOO_FEW = 3;

/** The public page of an engagement: with the reply of the reader's own supplier, and no other. */
export const publicEngagement = cache(async (slug: string) => {
  const actor = await currentActor();
  const reader = database();
  const engagement = await findEngagement(reader, { slug });
  if (!engagement) missing();
  const now = await databaseTime(reader);
  const state = engagementState(engagement, now);
  const { challengeId } = engagement;
  const [own, onOtherSide, ready] = await Promise.all([
    ownReply(actor, challengeId),
    asksToo(reader, actor, engagement.challenge),
    state === "SHARED" && engagement._count.replies >= TOO_FEW ? readiness(challengeId) : [],
  ]);
  return { actor, engagement, state, now, own, onOtherSide, ready };
});

export type PublicEngagement = Awaited<ReturnType<typeof publicEngagement>>;

async function ownReply(actor: Actor, challengeId: string) {
  const supplier = actor.kind === "person" && actor.actingFor?.kind === "SUPPLIER";
  if (!supplier) return null;
  return database().engagementReply.findFirst({
    where: { AND: [{ challengeId }, visibleReplies(actor)] },
  });
}

async function readiness(challengeId: string): Promise<ReadinessCounts> {
  const rows = await database().engagementReply.groupBy({
    by: ["readiness"],
    where: { challengeId },
    _count: true,
    orderBy: { readiness: "desc" },
  });
  return rows.map(({ readiness: level, _count }) => ({ level, suppliers: _count }));
}

/** The engagement of a challenge with a page of its replies, for a team; null until the market is asked. */
export async function teamEngagement(actor: Actor, challengeId: string, now: Date, page: number) {
  const engagement = await findEngagement(database(), { id: challengeId });
  if (!engagement) return null;
  const replies = await repliesTo(actor, challengeId, page);
  return { engagement, state: engagementState(engagement, now), replies };
}

/** Whether a notice about a draft waits for its approver. */
export function earlyNoticeWaits(challengeId: string): Promise<boolean> {
  return noticeWaits(database(), challengeId);
}

/** The notices that were written about a draft, the newest first. */
export function earlyNotices(challengeId: string) {
  return noticesOn(database(), challengeId);
}

export type EarlyNotice = Awaited<ReturnType<typeof earlyNotices>>[number];

/** A page of the replies that an actor may read; the first to reply first. */
async function repliesTo(actor: Actor, challengeId: string, page: number) {
  const where = { AND: [{ challengeId }, visibleReplies(actor)] };
  const [replies, total, ready] = await Promise.all([
    database().engagementReply.findMany({
      where,
      orderBy: [{ repliedAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      include: { supplier: { select: { name: true, slug: true } } },
    }),
    database().engagementReply.count({ where }),
    readiness(challengeId),
  ]);
  return { replies, total, ready, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

export type Replies = Awaited<ReturnType<typeof repliesTo>>;
