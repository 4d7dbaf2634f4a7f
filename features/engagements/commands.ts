import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { engagementContent, missingForEngagement } from "@/domain/engagement/content";
import {
  closingDays,
  mayEngage,
  mayMoveClosing,
  mayReply,
  maySummarise,
} from "@/domain/engagement/policy";
import { formatDate } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { londonDay } from "@/domain/timetable/london";
import { refuse } from "@/domain/verdict";
import { lockChallenge } from "@/features/challenges/queries";
import { knownNames, refuseNames } from "@/features/challenges/queries/public-names";
import { contentOf } from "@/features/challenges/records/content";
import { followersOf, holdersOf } from "@/features/letters/queries";
import { mergeOrRefuse } from "@/features/responses/commands/draft";
import { command, Invalid, Refused } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { asksToo, findEngagement, lockEngaged } from "./queries";
import { replyFields } from "./records";
import { recordPlanning } from "./releases";
import type * as schema from "./schema";

/** Publishes the problem of a draft before its competition: suppliers say what is possible (UK2). */
export const publishEngagement = command({
  name: "engagement.publish",
  load: (tx, { id }: z.output<typeof schema.asked>, actor) => lockChallenge(tx, id, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { row, facts }) => mayEngage(actor, facts, row.engagement),
  decide({ row }, { asks, closesAt }, { actor, now }) {
    const content = engagementContent(contentOf(row));
    const missing = missingForEngagement(content);
    if (missing.length > 0) throw new Refused(notYet(missing));
    refuseClosing(closesAt, now);
    return {
      change: {
        challengeId: row.id,
        content,
        asks,
        closesAt,
        publishedAt: now,
        publishedById: asPerson(actor).userId,
      },
      audit: { closesAt: closesAt.toISOString() },
      effects: [{ name: "search.refresh", data: { type: "challenge", id: row.id } }],
    };
  },
  async save(tx, { content, ...data }, { row }, { now }) {
    await tx.engagement.create({ data: { ...data, content: { ...content } } });
    await recordPlanning(tx, row.id, "planning", now);
    return row.slug;
  },
});

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

/** Moves the time until which suppliers may reply, while they may. Everybody who follows is told. */
export const moveClosing = command({
  name: "engagement.move",
  async load(tx, { id }: z.output<typeof schema.moved>, actor) {
    const locked = await lockEngaged(tx, id, actor);
    return locked && { ...locked, followers: await followersOf(tx, "challenge", id) };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, engagement }, now) => mayMoveClosing(actor, facts, engagement, now),
  decide({ row, engagement, followers }, { closesAt }, { now }) {
    refuseClosing(closesAt, now);
    return {
      change: { closesAt },
      audit: { from: engagement.closesAt.toISOString(), to: closesAt.toISOString() },
      effects: letterTo(followers, LETTERS.engagement.moved, {
        slug: row.slug,
        title: engagement.content.title,
        closesAt,
      }),
    };
  },
  async save(tx, data, { row }, { now }) {
    await tx.engagement.update({ where: { challengeId: row.id }, data });
    await recordPlanning(tx, row.id, "planningUpdate", now);
    return row.id;
  },
});

/** Shares what was learned with everybody. Nobody may be named in it. */
export const shareLearned = command({
  name: "engagement.share",
  async load(tx, { id }: z.output<typeof schema.shared>, actor) {
    const locked = await lockEngaged(tx, id, actor);
    if (!locked) return null;
    const replies = await tx.engagementReply.findMany({
      where: { challengeId: id },
      select: { supplier: { select: { name: true } } },
    });
    const suppliers = replies.map(({ supplier }) => ({
      name: supplier.name,
      as: "a supplier that replied",
    }));
    return {
      ...locked,
      known: await knownNames(tx, id, actor, { suppliers }),
      replies: replies.length,
      followers: await followersOf(tx, "challenge", id),
    };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts, engagement }, now) => maySummarise(actor, facts, engagement, now),
  decide({ row, engagement, known, replies, followers }, { summary, otherMeaning }, { now }) {
    const named = refuseNames({ summary }, known, { otherMeaning });
    return {
      change: { summary, summarisedAt: now },
      audit: { replies, otherMeaning: named },
      effects: letterTo(followers, LETTERS.engagement.learned, {
        slug: row.slug,
        title: engagement.content.title,
        body: row.body,
        closedAt: engagement.closesAt,
      }),
    };
  },
  async save(tx, data, { row }, { now }) {
    await tx.engagement.update({ where: { challengeId: row.id }, data });
    await recordPlanning(tx, row.id, "planningUpdate", now);
    return row.slug;
  },
});

/** @throws {Invalid} where suppliers would have too little time, or the draft would wait for too long */
function refuseClosing(closesAt: Date, now: Date): void {
  const { first, last } = closingDays(londonDay(now));
  const day = londonDay(closesAt);
  if (day >= first && day <= last) return;
  const says = `Choose a day from ${formatDate(first)} to ${formatDate(last)}`;
  throw new Invalid({ closesOn: [says] });
}

function notYet(missing: readonly string[]) {
  return refuse(
    `The draft does not say enough to ask about it: it lacks ${listWords(missing)}.`,
    "Write that first, on the task list.",
  );
}
