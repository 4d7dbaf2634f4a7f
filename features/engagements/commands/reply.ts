import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { mayReply } from "@/domain/engagement/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { holdersOf } from "@/features/letters/queries";
import { mergeOrRefuse } from "@/features/responses/commands/draft";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { asksToo, findEngagement, lockEngaged } from "../queries";
import { replyFields } from "../records";
import type * as schema from "../schema";

/**
 * A supplier says what is possible, how ready it is and what it would need; again, until it closes.
 * Whoever replies follows the challenge from then on.
 */
export const replyToEngagement = command({
  name: "engagement.reply",
  async load(tx, { slug }: z.output<typeof schema.replied>, actor) {
    const found = await findEngagement(tx, { slug });
    const locked = found && (await lockEngaged(tx, found.challengeId, actor));
    if (!locked) return null;
    const supplierId = actor.kind === "person" ? actor.actingFor?.organisationId : undefined;
    const before = supplierId
      ? await tx.engagementReply.findFirst({ where: { challengeId: locked.row.id, supplierId } })
      : null;
    return { ...locked, before, onOtherSide: await asksToo(tx, actor, locked.row) };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { engagement, onOtherSide }, now) =>
    mayReply(actor, engagement, onOtherSide, now),
  decide({ row, engagement, before }, { original, possible, readiness, needs }, { actor, now }) {
    const { userId, actingFor } = asPerson(actor);
    if (!actingFor) throw new Error("The policy lets only members of suppliers in");
    const merged = mergeOrRefuse(original, replyFields(before), { possible, readiness, needs });
    // The lead hears of the first, and reads what it has become on the page.
    const leads = before ? [] : holdersOf(row.parts, "LEAD");
    return {
      change: {
        key: { challengeId: row.id, supplierId: actingFor.organisationId },
        data: { ...merged, repliedAt: now, repliedById: userId },
      },
      audit: { supplier: actingFor.organisationId },
      effects: letterTo(leads, LETTERS.engagement.replied, {
        id: row.id,
        title: engagement.content.title,
      }),
    };
  },
  async save(tx, { key, data }) {
    await tx.engagementReply.upsert({
      where: { challengeId_supplierId: key },
      create: { ...key, ...data },
      update: data,
    });
    const follow = {
      userId: data.repliedById,
      subjectType: "challenge",
      subjectId: key.challengeId,
    };
    await tx.follow.createMany({ data: [follow], skipDuplicates: true });
  },
});
