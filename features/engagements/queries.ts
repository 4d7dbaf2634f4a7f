import type { Actor } from "@/domain/actor";
import { PUBLIC_STATES } from "@/domain/challenge/states";
import type { EngagementContent } from "@/domain/engagement/content";
import { lockChallenge } from "@/features/challenges/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader, Transaction } from "@/lib/database";

const OF_CHALLENGE = {
  challenge: {
    select: {
      ...{ id: true, slug: true, reference: true, state: true, publishedAt: true },
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
    competing: PUBLIC_STATES.includes(row.challenge.state),
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

/** Open ones first, the next to close on top; then those that closed last. */
export async function listEngagements(
  reader: Reader,
  now: Date,
  { skip, take }: { skip: number; take: number },
): Promise<Engagement[]> {
  const ids = await reader.$queryRaw<{ id: string }[]>`
    SELECT "challengeId" AS id FROM "Engagement"
     ORDER BY "closesAt" <= ${now}, CASE WHEN "closesAt" > ${now} THEN "closesAt" END,
              "closesAt" DESC, "challengeId" DESC
     LIMIT ${take} OFFSET ${skip}`;
  const order = ids.map(({ id }) => id);
  const rows = await reader.engagement.findMany({
    where: { challengeId: { in: order } },
    include: OF_CHALLENGE,
  });
  return rows
    .map(engagementOf)
    .sort((a, b) => order.indexOf(a.challengeId) - order.indexOf(b.challengeId));
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

/** Locks a challenge with its engagement for a command. */
export async function lockEngaged(tx: Transaction, id: string, actor: Actor) {
  const locked = await lockChallenge(tx, id, actor);
  const engagement = locked && (await findEngagement(tx, { id }));
  return locked && engagement ? { ...locked, engagement } : null;
}
