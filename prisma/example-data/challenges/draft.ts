import { v7 as newId } from "uuid";
import { nextPhaseWinners } from "@/domain/challenge/next-phase";
import { slugify } from "@/domain/format/slug";
import { londonDay } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { WHOLE } from "@/features/challenges/queries";
import { winnersOfPhase } from "@/features/challenges/queries/phases";
import { contentOf } from "@/features/challenges/records/content";
import { recordRelease } from "@/features/challenges/releases";
import type { Part, Prisma } from "@/generated/prisma/client";
import { at, column } from "../clock";
import type { Ground } from "../ground";
import { layFile } from "../lay-file";
import { BODIES } from "../organisations";
import type { Schedule } from "./schedule";
import { type ChallengeText, DESCRIPTORS } from "./text";

/** A challenge that has been laid as a draft. */
export interface LaidChallenge {
  id: string;
  text: ChallengeText;
  schedule: Schedule;
  reference: string;
  /** Ids by key, "c1". */
  criteria: Map<string, string>;
  /** Ids of the evaluators' parts, in their order. */
  evaluators: string[];
}

/**
 * Lays what the team wrote. Its people are in it; nothing is public.
 * @param precedingId of the challenge of which it is the next phase.
 */
export async function layDraft(
  ground: Ground,
  text: ChallengeText,
  schedule: Schedule,
  precedingId: string | null,
): Promise<LaidChallenge> {
  const { tx, people } = ground;
  const id = newId();
  const reference = `${londonDay(schedule.createdAt).slice(0, 4)}-${text.number}`;
  await tx.challenge.create({
    data: { id, reference, precedingId, ...rowOf(ground, text, schedule) },
  });
  await layItems(ground, text, id, schedule);
  const criteria = text.criteria.map((_, place) => [`c${place + 1}`, newId()] as const);
  await tx.criterion.createMany({
    data: text.criteria.map(({ kind, wordLimit = 400, ...criterion }, order) => ({
      id: criteria[order]?.[1],
      challengeId: id,
      key: `c${order + 1}`,
      order: order + 1,
      ...criterion,
      wordLimit,
      socialValue: kind === "social",
    })),
  });
  const parts = partsOf(text).map(([by, part]) => ({ id: newId(), userId: people[by], part }));
  await tx.challengePart.createMany({ data: parts.map((one) => ({ ...one, challengeId: id })) });
  const evaluators = parts.filter(({ part }) => part === "EVALUATOR").map((part) => part.id);
  return { id, text, schedule, reference, criteria: new Map(criteria), evaluators };
}

function rowOf({ organisations, people, technology }: Ground, text: ChallengeText, when: Schedule) {
  const { title, summary, users, problem, tried, legacy, conditions, conflictAssessment } = text;
  const { rights = "SUPPLIER", rightsDetail = "" } = text;
  const { kind, insuranceBeforeAward, namesHidden, body, number, priceWeight, ties = true } = text;
  return {
    title,
    summary,
    users,
    problem,
    tried,
    legacy,
    conditions,
    conflictAssessment,
    kind,
    insuranceBeforeAward,
    namesHidden,
    priceWeight,
    rights,
    rightsDetail,
    slug: slugify(title, "challenge"),
    bodyId: organisations[body],
    regions: [...BODIES[body].regions],
    questionsCloseAt: when.questionsCloseAt,
    closesAt: when.closesAt,
    evaluationEndsOn: column(when.evaluationEndsOn),
    awardNoticeOn: column(when.awardNoticeOn),
    startsOn: column(when.startsOn),
    descriptors: DESCRIPTORS,
    attachments: text.attachments?.most ?? 0,
    attachmentsFor: text.attachments?.for ?? "",
    tieBreaks: ties ? ["quality", "criterion:c2", `lot:${body}-${number}`] : [],
    createdById: people[text.lead],
    createdAt: when.createdAt,
    revision: 20 + text.criteria.length,
    technologies: { connect: text.technologies.map((slug) => ({ id: technology(slug) })) },
  } satisfies Omit<Prisma.ChallengeUncheckedCreateInput, "id" | "reference" | "precedingId">;
}

async function layItems(
  ground: Ground,
  text: ChallengeText,
  challengeId: string,
  { createdAt }: Schedule,
): Promise<void> {
  const { tx, organisations } = ground;
  const organisationId = organisations[text.body];
  const place = (order: number) => ({ id: newId(), challengeId, order: order + 1 });
  await tx.challengeOutcome.createMany({
    data: text.outcomes.map((outcome, order) => ({ ...place(order), ...outcome })),
  });
  for (const [order, { sample, ...set }] of text.dataSets.entries()) {
    const sampleId = sample && (await layFile(ground, sample, { organisationId, now: createdAt }));
    await tx.challengeDataSet.create({ data: { ...place(order), ...set, sampleId } });
  }
  await tx.blocker.createMany({
    data: (text.blockers ?? []).map((blocker, order) => ({ ...place(order), ...blocker })),
  });
  await tx.challengePhase.createMany({
    data: text.phases.map(({ pounds, ...phase }, order) => ({
      ...place(order),
      ...phase,
      valuePence: BigInt(pounds) * 100n,
    })),
  });
}

function partsOf({ lead, approver, moderator, evaluators }: ChallengeText) {
  return [
    [lead, "LEAD"] as const,
    [approver, "APPROVER"] as const,
    [moderator, "MODERATOR"] as const,
    ...evaluators.map((by) => [by, "EVALUATOR"] as const),
  ] satisfies (readonly [string, Part])[];
}

/** The lead sends it to its approver. */
export async function submit({ tx, people }: Ground, { id, text, schedule }: LaidChallenge) {
  const data = { state: "IN_REVIEW", submittedById: people[text.lead] } as const;
  await tx.challenge.update({
    where: { id },
    data: { ...data, submittedAt: schedule.submittedAt },
  });
}

/** The approver publishes: version 1, and its first release. An amendment follows where there was one. */
export async function publish(ground: Ground, laid: LaidChallenge): Promise<void> {
  const { tx, people } = ground;
  const { id, text, schedule } = laid;
  const { publishedAt, closesAt, questionsCloseAt } = schedule;
  const before = text.amendment?.before;
  const earlier = before && {
    conditions: before.conditions,
    closesAt: earlierBy(closesAt, before.workingDaysEarlier),
    questionsCloseAt: earlierBy(questionsCloseAt, before.workingDaysEarlier),
  };
  const data = { state: "PUBLISHED", approvedById: people[text.approver] } as const;
  await tx.challenge.update({ where: { id }, data: { ...data, ...earlier, publishedAt } });
  await inviteWinners(ground, laid);
  await layVersion(ground, laid, { number: 1, publishedAt });
  await recordRelease(tx, id, "tender", publishedAt);
  if (text.amendment) await amend(ground, laid, text.amendment);
  if (text.proposed) {
    const { change, legacy } = text.proposed;
    const proposedAt = at(ground.clock.workingDaysAgo(1), "16:40");
    const materialReason =
      "It says where the same system is documented, and asks for nothing else.";
    const words = { legacy };
    await layAmendment(ground, laid, { change, material: "no", materialReason, proposedAt, words });
  }
}

interface Proposed {
  change: string;
  material: "yes" | "no";
  /** Why it is otherwise than the rules propose; left out where it is not. */
  materialReason?: string;
  proposedAt: Date;
  /** What it says otherwise than what is published now. */
  words?: { legacy: string };
  /** When the approver said yes; left out where it waits. */
  decidedAt?: Date;
}

/** What the lead proposed, as its form gave it. */
async function layAmendment(
  { tx, people }: Ground,
  { id, text }: LaidChallenge,
  { change, material, materialReason = "", proposedAt, words, decidedAt }: Proposed,
): Promise<void> {
  const row = await tx.challenge.findUniqueOrThrow({ where: { id } });
  const { summary, users, problem, legacy, tried, conditions, version } = row;
  const { insuranceBeforeAward, accountsBeforeAward, questionsCloseAt, closesAt } = row;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  await tx.proposal.create({
    data: {
      id: newId(),
      challengeId: id,
      kind: "AMENDMENT",
      state: decidedAt ? "APPROVED" : "WAITING",
      version,
      content: {
        id,
        version,
        change,
        material,
        materialReason,
        summary,
        users,
        problem,
        legacy: words?.legacy ?? legacy,
        tried,
        conditions,
        insuranceBeforeAward,
        accountsBeforeAward,
        questionsCloseAt: questionsCloseAt?.toISOString() ?? null,
        closesAt: closesAt?.toISOString() ?? null,
        evaluationEndsOn: day(row.evaluationEndsOn),
        awardNoticeOn: day(row.awardNoticeOn),
        startsOn: day(row.startsOn),
      },
      proposedById: people[text.lead],
      proposedAt,
      decidedById: decidedAt ? people[text.approver] : null,
      decidedAt,
    },
  });
}

/** The winners of the phase before that went on are invited to the next. */
async function inviteWinners({ tx }: Ground, { id, schedule }: LaidChallenge): Promise<void> {
  const { precedingId } = await tx.challenge.findUniqueOrThrow({ where: { id } });
  if (!precedingId) return;
  const winners = await winnersOfPhase(tx, precedingId);
  await tx.invitedSupplier.createMany({
    data: nextPhaseWinners(winners).map(({ supplierId }) => ({
      challengeId: id,
      supplierId,
      invitedAt: schedule.publishedAt,
    })),
  });
}

async function amend(
  ground: Ground,
  laid: LaidChallenge,
  { workingDaysAgo, change }: NonNullable<ChallengeText["amendment"]>,
): Promise<void> {
  const { tx, clock } = ground;
  const { id, text, schedule } = laid;
  const publishedAt = at(clock.workingDaysAgo(workingDaysAgo), "10:15");
  const { conditions, insuranceBeforeAward = false } = text;
  const { closesAt, questionsCloseAt } = schedule;
  await tx.challenge.update({
    where: { id },
    data: { conditions, insuranceBeforeAward, closesAt, questionsCloseAt },
  });
  const proposedAt = at(clock.workingDaysAgo(workingDaysAgo + 1), "15:20");
  await layAmendment(ground, laid, { change, material: "yes", proposedAt, decidedAt: publishedAt });
  await layVersion(ground, laid, { number: 2, publishedAt, material: true, summary: change });
  await recordRelease(tx, id, "tenderAmendment", publishedAt);
}

async function layVersion(
  { tx }: Ground,
  { id }: LaidChallenge,
  version: { number: number; publishedAt: Date; material?: boolean; summary?: string },
): Promise<void> {
  const row = await tx.challenge.findUniqueOrThrow({ where: { id }, include: WHOLE });
  await tx.challenge.update({ where: { id }, data: { version: version.number } });
  await tx.challengeVersion.create({
    data: { id: newId(), challengeId: id, content: contentOf(row), ...version },
  });
}

function earlierBy(instant: Date, workingDays: number): Date {
  return at(addWorkingDays(londonDay(instant), -workingDays), "12:00");
}
