import type { Actor } from "@/domain/actor";
import type { NumberClaimFacts } from "@/domain/company-number/policy";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

const NAMED = { select: { id: true, name: true, slug: true } } as const;

/** A claim with the names of both sides. */
export const SIDES = {
  claimant: NAMED,
  holder: NAMED,
} as const satisfies Prisma.NumberClaimInclude;

export type NumberClaimRow = Prisma.NumberClaimGetPayload<{ include: typeof SIDES }>;

/** What the policies ask of a claim, for an actor. */
export async function claimFacts(
  reader: Reader,
  { state, holder, claimantId, holderId, requestedById, requestedAt, answeredAt }: NumberClaimRow,
  actor: Actor,
): Promise<NumberClaimFacts> {
  const userId = actor.kind === "person" ? actor.userId : null;
  const sides = { in: [claimantId, holderId] };
  const memberships = userId
    ? await reader.membership.count({ where: { userId, organisationId: sides } })
    : 0;
  const belongsToEither = memberships > 0;
  return { state, holder, requestedById, requestedAt, answeredAt, belongsToEither };
}
