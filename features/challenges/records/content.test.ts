import { expect, test } from "vitest";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import { selectOf } from "@/domain/fields/derived";
import { Prisma } from "@/generated/prisma/client";

/** The columns of a challenge: what it says, and what it is kept by. One that is neither does not compile. */
const COLUMNS = {
  ...selectOf(CHALLENGE_FIELDS),
  id: true,
  slug: true,
  reference: true,
  state: true,
  version: true,
  revision: true,
  bodyId: true,
  // Read by its team alone.
  conflictAssessment: true,
  reviewNote: true,
  precedingId: true,
  createdById: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  submittedById: true,
  plannedAt: true,
  plannedOpensOn: true,
  publishedAt: true,
  approvedById: true,
  openedAt: true,
  decidedAt: true,
  awardNoticeAt: true,
  standstillEndsOn: true,
  standstillPausedOn: true,
  awardedAt: true,
  completedAt: true,
  cancelledAt: true,
  cancelReason: true,
} as const satisfies Record<Prisma.ChallengeScalarFieldEnum, true>;

test("every column of a challenge says something, or is known to say nothing", () => {
  expect(Object.keys(COLUMNS).sort()).toEqual(Object.keys(Prisma.ChallengeScalarFieldEnum).sort());
});
