import { v7 as newId } from "uuid";
import { engagementContent } from "@/domain/engagement/content";
import { WHOLE } from "@/features/challenges/queries";
import { contentOf } from "@/features/challenges/records/content";
import { recordPlanning } from "@/features/engagements/releases";
import type { Ground } from "../ground";
import type { LaidChallenge } from "./draft";
import type { EngagementText } from "./text";

/** Working days before the day on which the challenge is, or is to be, published. */
const ASKED = -17;
const CLOSED = -7;
const SHARED = -5;

/** The market is asked about a draft; where it has closed long enough ago, what was learned is shared. */
export async function layEngagement(
  { tx, clock, people, organisations }: Ground,
  { id, text, schedule }: LaidChallenge,
  { asks, summary = "", replies }: EngagementText,
): Promise<void> {
  const row = await tx.challenge.findUniqueOrThrow({ where: { id }, include: WHOLE });
  const publishedAt = schedule.afterPublication(ASKED, "10:05");
  const closesAt = schedule.afterPublication(CLOSED, "12:00");
  const content = { ...engagementContent(contentOf(row)) };
  await tx.engagement.create({
    data: {
      challengeId: id,
      content,
      asks,
      closesAt,
      publishedAt,
      publishedById: people[text.lead],
    },
  });
  await recordPlanning(tx, id, "planning", publishedAt);
  await tx.engagementReply.createMany({
    data: replies.map(({ by, for: supplier, day, ...words }) => ({
      id: newId(),
      challengeId: id,
      ...words,
      supplierId: organisations[supplier],
      repliedById: people[by],
      repliedAt: schedule.afterPublication(-day, "15:20"),
    })),
  });
  const summarisedAt = schedule.afterPublication(SHARED, "11:30");
  if (summary === "" || summarisedAt > clock.now) return;
  await tx.engagement.update({ where: { challengeId: id }, data: { summary, summarisedAt } });
  await recordPlanning(tx, id, "planningUpdate", summarisedAt);
}
