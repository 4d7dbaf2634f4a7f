import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { PROPOSAL } from "@/domain/challenge/proposal";
import { mayDecideNotice } from "@/domain/engagement/notice";
import { closingDays } from "@/domain/engagement/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { buildPlannedRelease } from "@/domain/ocds/planning";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { refuse } from "@/domain/verdict";
import { isAnnounced, lockChallenge, type WholeChallenge } from "@/features/challenges/queries";
import { keepRelease, PARTY, partyOf } from "@/features/challenges/releases";
import type { decidedProposal } from "@/features/challenges/schema";
import { addressesOf, followersOf } from "@/features/letters/queries";
import { command, Invalid, Refused } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { settings } from "@/lib/settings";
import { type Engagement, findEngagement } from "../queries";
import { earlyFacts } from "../queries/notices";
import { isNotice, noticeOf } from "../records/notices";
import { recordPlanning } from "../releases";

type Notice = ReturnType<typeof noticeOf>;

/** The approver has a notice published as it was written, or sends it back with a reason. */
export const decideNotice = command({
  name: "engagement.decide",
  async load(tx, { proposalId }: z.output<typeof decidedProposal>, actor) {
    if (!(await lockRow(tx, "Proposal", proposalId))) return null;
    const proposal = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    if (!isNotice(proposal)) return null;
    const locked = await lockChallenge(tx, proposal.challengeId, actor);
    if (!locked) return null;
    const { id } = locked.row;
    return {
      ...locked,
      proposal,
      early: earlyFacts(locked),
      engagement: await findEngagement(tx, { id }),
      proposers: await addressesOf(tx, [proposal.proposedById]),
      followers: await followersOf(tx, "challenge", id),
    };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { proposal, early }, now, { decision }) =>
    mayDecideNotice(actor, proposal, early, { decision, now }),
  decide({ row, proposal, engagement, proposers, followers }, { decision, reason }, context) {
    const { actor, now } = context;
    if (decision === "return" && reason === "") throw new Invalid({ reason: ["Say why"] });
    const approved = decision === "approve";
    const notice = approved ? noticeOf(proposal) : null;
    if (notice) refuseLate(notice, now);
    return {
      change: {
        decided: {
          state: transition(PROPOSAL, proposal.state, decision),
          decidedById: asPerson(actor).userId,
          decidedAt: now,
          reason: approved ? null : reason,
        },
        notice,
      },
      audit: { proposal: proposal.id, kind: proposal.kind, decision },
      effects: [
        ...letterTo(proposers, LETTERS.engagement.decided, {
          ...row,
          reason: approved ? null : reason,
        }),
        ...(notice ? publicEffects(notice, row, engagement, followers) : []),
      ],
    };
  },
  async save(tx, { decided, notice }, { row, proposal }, { now }) {
    await tx.proposal.update({ where: { id: proposal.id }, data: decided });
    if (notice) await publish(tx, row, notice, { proposedById: proposal.proposedById, now });
    return row.id;
  },
});

/** @throws {Refused} where suppliers would have too little time by now */
function refuseLate(notice: Notice, now: Date): void {
  const today = londonDay(now);
  const late =
    notice.kind === "PLAN"
      ? notice.opensOn <= today
      : "closesAt" in notice && londonDay(notice.closesAt) < closingDays(today).first;
  if (late) throw new Refused(TOO_LATE);
}

const TOO_LATE = refuse(
  "The day in it is too near by now.",
  "Send it back, so that a later day is written.",
);

/** Who hears of it, and what is found anew. */
function publicEffects(
  notice: Notice,
  row: WholeChallenge,
  engagement: Engagement | null,
  followers: readonly string[],
): Job[] {
  if (notice.kind === "ENGAGEMENT") {
    return [{ name: "search.refresh", data: { type: "challenge", id: row.id } }];
  }
  if (notice.kind === "PLAN" || !engagement) return [];
  const { slug } = row;
  const { title } = engagement.content;
  return notice.kind === "CLOSING"
    ? letterTo([...followers], LETTERS.engagement.moved, {
        slug,
        title,
        closesAt: notice.closesAt,
      })
    : letterTo([...followers], LETTERS.engagement.learned, {
        slug,
        title,
        body: row.body,
        closedAt: engagement.closesAt,
      });
}

async function publish(
  tx: Transaction,
  row: WholeChallenge,
  notice: Notice,
  { proposedById, now }: { proposedById: string; now: Date },
): Promise<void> {
  const where = { challengeId: row.id };
  switch (notice.kind) {
    case "ENGAGEMENT": {
      const { content, asks, closesAt } = notice;
      const asked = { asks, closesAt, publishedAt: now, publishedById: proposedById };
      await tx.engagement.create({ data: { ...where, ...asked, content: { ...content } } });
      return recordPlanning(tx, row.id, "planning", now);
    }
    case "CLOSING":
      await tx.engagement.update({ where, data: { closesAt: notice.closesAt } });
      return recordPlanning(tx, row.id, "planningUpdate", now);
    case "LEARNED":
      await tx.engagement.update({
        where,
        data: { summary: notice.summary, summarisedAt: now },
      });
      return recordPlanning(tx, row.id, "planningUpdate", now);
    case "PLAN":
      return publishPlan(tx, row, notice, now);
  }
}

async function publishPlan(
  tx: Transaction,
  row: WholeChallenge,
  { content, opensOn, startsOn, value }: Extract<Notice, { kind: "PLAN" }>,
  now: Date,
): Promise<void> {
  const buyer = await tx.organisation.findUniqueOrThrow({ where: { id: row.bodyId }, ...PARTY });
  const data = { plannedAt: now, plannedOpensOn: dateOf(opensOn) };
  await tx.challenge.update({ where: { id: row.id }, data });
  const { reference } = row;
  const facts = {
    content,
    opensOn,
    startsOn,
    value: BigInt(value),
    releasedAt: now,
    publishedAt: now,
    reference,
    buyer: partyOf(buyer),
    update: isAnnounced(row),
  };
  const url = (number: number) => `${settings().BASE_URL}/challenges/${row.slug}/notices/${number}`;
  await keepRelease(tx, row.id, { tag: "planned", releasedAt: now, reference }, (number) =>
    buildPlannedRelease({ ...facts, number, url: url(number) }),
  );
}
