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

/** The organisations to which a person belongs, whatever they act for. */
export async function belongings(reader: Reader, actor: Actor): Promise<ReadonlySet<string>> {
  if (actor.kind !== "person") return new Set();
  const where = { userId: actor.userId };
  const held = await reader.membership.findMany({ where, select: { organisationId: true } });
  return new Set(held.map(({ organisationId }) => organisationId));
}

/** What the policies ask of a claim. @param belongsTo the organisations of the person who asks */
export function claimFacts(
  { state, holder, claimantId, holderId, requestedById, requestedAt, answeredAt }: NumberClaimRow,
  belongsTo: ReadonlySet<string>,
): NumberClaimFacts {
  const belongsToEither = belongsTo.has(claimantId) || belongsTo.has(holderId);
  return { state, holder, requestedById, requestedAt, answeredAt, belongsToEither };
}
