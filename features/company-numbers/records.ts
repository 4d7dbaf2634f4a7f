import type { NumberClaimFacts } from "@/domain/company-number/policy";
import type { Prisma } from "@/generated/prisma/client";

/** A supplier with its company number. */
const SIDE = {
  select: {
    id: true,
    name: true,
    slug: true,
    identifiers: { where: { scheme: "GB-COH" }, select: { value: true } },
  },
} as const;

/** A claim with both sides. */
export const SIDES = {
  claimant: SIDE,
  holder: SIDE,
} as const satisfies Prisma.NumberClaimInclude;

export type NumberClaimRow = Prisma.NumberClaimGetPayload<{ include: typeof SIDES }>;

/** What the policies ask of a claim. @param belongsTo the organisations of the person who asks */
export function claimFacts(
  { number, ...claim }: NumberClaimRow,
  belongsTo: ReadonlySet<string>,
): NumberClaimFacts {
  return {
    ...claim,
    claimantsNumber: claim.claimant.identifiers[0]?.value ?? null,
    isHeld: claim.holder.identifiers.some(({ value }) => value === number),
    belongs: belongsTo.has(claim.claimantId) || belongsTo.has(claim.holderId),
  };
}
