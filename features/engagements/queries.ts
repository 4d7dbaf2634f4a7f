import type { Actor } from "@/domain/actor";
import { CHALLENGE } from "@/domain/challenge/states";
import type { EngagementContent } from "@/domain/engagement/content";
import { statesWhere } from "@/domain/lifecycle";
import { noticeTitle } from "@/domain/ocds/notice-form";
import type { Release } from "@/domain/ocds/release-parts";
import { lockChallenge } from "@/features/challenges/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader, Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

const OF_CHALLENGE = {
  challenge: {
    select: {
      id: true,
      slug: true,
      reference: true,
      state: true,
      publishedAt: true,
      bodyId: true,
      body: { select: { name: true, slug: true } },
    },
  },
  _count: { select: { replies: true } },
} satisfies Prisma.EngagementInclude;

type Row = Prisma.EngagementGetPayload<{ include: typeof OF_CHALLENGE }>;

export type Engagement = Omit<Row, "content"> & {
  content: EngagementContent;
  /** Whether the challenge that it was asked for is published. */
  competing: boolean;
};

function engagementOf({ content, ...row }: Row): Engagement {
  return {
    ...row,
    // Written by `engagementContent` when it was published.
    content: content as unknown as EngagementContent,
    competing: CHALLENGE.states[row.challenge.state].public,
  };
}

/** The engagement of a challenge. From its publication on anybody may read it. */
export async function findEngagement(
  reader: Reader,
  challenge: { id: string } | { slug: string },
): Promise<Engagement | null> {
  const row = await reader.engagement.findFirst({ where: { challenge }, include: OF_CHALLENGE });
  return row && engagementOf(row);
}

const LISTED = row("the list of engagements", { id: column.id });

/** Open ones first, the next to close on top; then those that closed last. */
export async function listEngagements(
  reader: Reader,
  now: Date,
  { skip, take }: { skip: number; take: number },
): Promise<Engagement[]> {
  const ids = await rows(reader, LISTED)`
    SELECT "challengeId" AS id FROM "Engagement"
     ORDER BY "closesAt" <= ${now}, CASE WHEN "closesAt" > ${now} THEN "closesAt" END,
              "closesAt" DESC, "challengeId" DESC
     LIMIT ${take} OFFSET ${skip}`;
  const order = ids.map(({ id }) => id);
  const found = await reader.engagement.findMany({
    where: { challengeId: { in: order } },
    include: OF_CHALLENGE,
  });
  return found
    .map(engagementOf)
    .sort((a, b) => order.indexOf(a.challengeId) - order.indexOf(b.challengeId));
}

export interface Planned {
  reference: string;
  title: string;
  body: string;
  opensOn: Date | null;
  /** Of its notice. */
  href: string;
}

/** After its day a plan is given so much time, in milliseconds, before it is not told any more. */
const FORGOTTEN = 60 * 86_400_000;

/** What is planned and not published yet, the next to open first. What is told is what its notice says. */
export async function listPlanned(reader: Reader, now: Date, take: number): Promise<Planned[]> {
  const rows = await reader.challenge.findMany({
    where: {
      plannedAt: { not: null },
      state: { notIn: statesWhere(CHALLENGE, "public") },
      plannedOpensOn: { gte: new Date(now.getTime() - FORGOTTEN) },
    },
    orderBy: [{ plannedOpensOn: "asc" }, { id: "asc" }],
    take,
    select: {
      slug: true,
      reference: true,
      plannedOpensOn: true,
      body: { select: { name: true } },
      releases: { orderBy: { id: "asc" }, select: { tag: true, content: true } },
    },
  });
  return rows.flatMap(({ slug, reference, plannedOpensOn, body, releases }) => {
    const place = releases.findIndex(({ tag }) => tag === "planned");
    const notice = releases[place];
    if (!notice) return [];
    const title = noticeTitle(notice.content as Release);
    const href = `/challenges/${slug}/notices/${place + 1}`;
    return [{ reference, title, body: body.name, opensOn: plannedOpensOn, href }];
  });
}

/**
 * Which replies an actor may read: those of their own supplier, and all of an engagement of the body
 * for which they are commercial officer or approver.
 */
export function visibleReplies(actor: Actor): Prisma.EngagementReplyWhereInput {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (!acting) return { id: { in: [] } };
  if (acting.kind === "SUPPLIER") return { supplierId: acting.organisationId };
  const works = acting.roles.some((role) => role === "COMMERCIAL" || role === "APPROVER");
  if (!works) return { id: { in: [] } };
  return { engagement: { challenge: { bodyId: acting.organisationId } } };
}

/** Whether somebody is on the side that asks: with a part in the challenge, or as a member of its body. */
export async function asksToo(
  reader: Reader,
  actor: Actor,
  { id, bodyId }: { id: string; bodyId: string },
): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const { userId } = actor;
  const [parts, memberships] = [
    await reader.challengePart.count({ where: { challengeId: id, userId } }),
    await reader.membership.count({ where: { organisationId: bodyId, userId } }),
  ];
  return parts + memberships > 0;
}

/** Locks a challenge with its engagement for a command. */
export async function lockEngaged(tx: Transaction, id: string, actor: Actor) {
  const locked = await lockChallenge(tx, id, actor);
  const engagement = locked && (await findEngagement(tx, { id }));
  return locked && engagement ? { ...locked, engagement } : null;
}
