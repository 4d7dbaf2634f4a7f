import { buildPlanningRelease, type PlanningTag } from "@/domain/ocds/planning";
import { keepRelease, PARTY, partyOf } from "@/features/challenges/releases";
import type { Transaction } from "@/lib/database";
import { settings } from "@/lib/settings";
import { findEngagement } from "./queries";

/**
 * Writes the OCDS release of an event of an engagement, under the ocid of the competition that follows.
 * Call it last in `save`, with the challenge locked.
 * @param now the command's time.
 */
export async function recordPlanning(
  tx: Transaction,
  challengeId: string,
  tag: PlanningTag,
  now: Date,
): Promise<void> {
  const row = await findEngagement(tx, { id: challengeId });
  if (!row) throw new Error("This release follows an engagement");
  const { challenge, content, asks, publishedAt, closesAt, summary, summarisedAt, _count } = row;
  const buyer = await tx.organisation.findUniqueOrThrow({
    where: { slug: challenge.body.slug },
    ...PARTY,
  });
  const facts = {
    tag,
    releasedAt: now,
    reference: challenge.reference,
    url: `${settings().BASE_URL}/engagements/${challenge.slug}`,
    buyer: partyOf(buyer),
    content,
    asks,
    publishedAt,
    closesAt,
    shared: summarisedAt && { summary, at: summarisedAt, replies: _count.replies },
  };
  await keepRelease(tx, challengeId, facts, (number) => buildPlanningRelease({ ...facts, number }));
}
