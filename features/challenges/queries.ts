import type { Actor } from "@/domain/actor";
import type { ParticipantPart } from "@/domain/challenge/content";
import type { ChallengeFacts } from "@/domain/challenge/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";

/** A challenge with everything that the builder writes. Nothing of a response is in it. */
export const WHOLE = {
  body: true,
  technologies: { orderBy: { order: "asc" } },
  outcomes: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  dataSets: { orderBy: [{ order: "asc" }, { id: "asc" }], include: { sample: true } },
  phases: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  criteria: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  parts: { orderBy: { id: "asc" }, include: { user: true } },
  engagement: { select: { closesAt: true, summarisedAt: true } },
  preceding: { select: { id: true, slug: true, title: true } },
  invited: {
    orderBy: { supplierId: "asc" },
    select: { supplierId: true, supplier: { select: { name: true, slug: true } } },
  },
} satisfies Prisma.ChallengeInclude;

export type WholeChallenge = Prisma.ChallengeGetPayload<{ include: typeof WHOLE }>;

/**
 * Which challenges an actor may read: what is public, and everything of the body for which they are
 * commercial officer or approver.
 */
export function visibleTo(actor: Actor): Prisma.ChallengeWhereInput {
  const published: Prisma.ChallengeWhereInput = { state: { in: statesWhere(CHALLENGE, "public") } };
  if (actor.kind === "system") return {};
  const acting = actor.kind === "person" ? actor.actingFor : null;
  const works = acting?.roles.some((role) => role === "COMMERCIAL" || role === "APPROVER");
  if (!acting || !works) return published;
  return { OR: [published, { bodyId: acting.organisationId }] };
}

/** The whole challenge, if the actor may read it. */
export async function findChallenge(
  reader: Reader,
  actor: Actor,
  where: { id: string } | { slug: string },
): Promise<WholeChallenge | null> {
  if ("id" in where && !isUuid(where.id)) return null;
  return reader.challenge.findFirst({ where: { AND: [where, visibleTo(actor)] }, include: WHOLE });
}

/** What policies ask about a challenge, for an actor. */
export function factsOf(
  row: Omit<ChallengeFacts, "parts" | "ledBefore" | "invited"> &
    Parameters<typeof invitedTo>[0] & {
      parts: readonly { userId: string; part: ParticipantPart; endedAt: Date | null }[];
    },
  actor: Actor,
): ChallengeFacts {
  const { state, closesAt, questionsCloseAt, bodyId, createdById, submittedById } = row;
  const userId = actor.kind === "person" ? actor.userId : null;
  const parts = row.parts
    .filter((part) => part.userId === userId && !part.endedAt)
    .map(({ part }) => part);
  const led = row.parts.filter((one) => one.userId === userId && one.part === "LEAD");
  return {
    state,
    closesAt,
    questionsCloseAt,
    bodyId,
    createdById,
    submittedById,
    parts,
    ledBefore: led.some(({ endedAt }) => endedAt !== null),
    invited: invitedTo(row),
  };
}

/** The suppliers that alone may answer, where it is the next phase of an earlier one; null where anybody may. */
export function invitedTo(row: {
  precedingId: string | null;
  invited: readonly { supplierId: string }[];
}): string[] | null {
  return row.precedingId === null ? null : row.invited.map(({ supplierId }) => supplierId);
}

/** Whether something about a draft is public: the market was asked, or told that it is planned. */
export function isAnnounced({ engagement, plannedAt }: WholeChallenge): boolean {
  return engagement !== null || plannedAt !== null;
}

export interface LockedChallenge {
  row: WholeChallenge;
  facts: ChallengeFacts;
}

/** Locks a challenge for a command, and reads it with what the policies ask. */
export async function lockChallenge(
  tx: Transaction,
  id: string,
  actor: Actor,
): Promise<LockedChallenge | null> {
  if (!(await lockRow(tx, "Challenge", id))) return null;
  const row = await tx.challenge.findUnique({ where: { id }, include: WHOLE });
  return row && { row, facts: factsOf(row, actor) };
}

/** How many responses came, and the hours that those took which say so. Only for a closed challenge. */
export async function countResponses(
  reader: Reader,
  challengeId: string,
): Promise<{ responses: number; hours: number[] }> {
  const rows = await reader.response.findMany({
    where: { challengeId, state: { in: statesWhere(RESPONSE, "received") } },
    select: { hours: true },
  });
  const hours = rows.flatMap(({ hours }) => (hours === null ? [] : [hours.toNumber()]));
  return { responses: rows.length, hours };
}
