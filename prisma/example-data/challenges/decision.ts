import { v7 as newId } from "uuid";
import type { Actor } from "@/domain/actor";
import { frozenResult } from "@/domain/decision/ranking";
import { placedIn } from "@/domain/evaluation/ranking";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { recordRelease } from "@/features/challenges/releases";
import {
  type EvaluationRow,
  lockEvaluation,
  recommendationOf,
} from "@/features/evaluation/queries";
import { type Ranked, rankEvaluation } from "@/features/evaluation/queries/ranked";
import { drawSummaries } from "@/features/evaluation/views/summaries";
import type { Prisma } from "@/generated/prisma/client";
import { at, column } from "../clock";
import type { Ground } from "../ground";
import type { LaidChallenge } from "./draft";
import type { LaidResponse } from "./responses";
import { agreeAgain } from "./scores";

const ACTOR: Actor = { kind: "system", as: "example-data" };

/**
 * The moderator recommends whoever is placed, by the ranking that the product draws from the record; where the approver
 * returned it once, the panel agreed anew on what they named, and it was recommended again.
 */
export async function recommend(
  ground: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const { text, schedule } = laid;
  const reason = text.recommendation ?? "";
  if (!text.returned) return recommendAt(ground, laid, reason, schedule.step("recommended"));
  await recommendAt(ground, laid, text.returned.recommendation, schedule.step("recommended"));
  await returnOnce(ground, laid, responses);
  await agreeAgain(ground, laid, responses);
  await recommendAt(ground, laid, reason, schedule.step("recommendedAgain"));
}

/** The approver sends it back, and names one score. */
async function returnOnce(
  { tx }: Ground,
  { id, text: { returned }, criteria, schedule }: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const { id: recommendationId } = await tx.recommendation.findFirstOrThrow({
    where: { challengeId: id },
  });
  await tx.recommendation.update({
    where: { id: recommendationId },
    data: { returnedAt: schedule.step("returned"), returnReason: returned?.reason },
  });
  const responseId = responses.find(({ text }) => text.label === returned?.label)?.id ?? "";
  const criterionId = criteria.get(returned?.key ?? "") ?? "";
  await tx.returnedScore.create({ data: { recommendationId, responseId, criterionId } });
}

async function recommendAt(
  ground: Ground,
  laid: LaidChallenge,
  reason: string,
  recommendedAt: Date,
): Promise<void> {
  const { tx, people } = ground;
  const { row, ranked } = await rankedNow(ground, laid);
  const placed = placedIn(ranked.evaluation, ranked.ranking);
  await tx.response.updateMany({
    where: { challengeId: laid.id },
    data: { recommendationId: null },
  });
  await tx.recommendation.create({
    data: {
      id: newId(),
      challengeId: laid.id,
      winners: {
        connect: row.responses
          .filter(({ label }) => placed.includes(label ?? ""))
          .map(({ id }) => ({ id })),
      },
      reason,
      input: plainJson(ranked.file),
      result: plainJson(frozenResult(ranked.evaluation)),
      recommendedById: people[laid.text.moderator],
      recommendedAt,
    },
  });
}

/** The approver decides: what is under a least score is out from here on. */
export async function approve(ground: Ground, laid: LaidChallenge): Promise<void> {
  const { tx, people } = ground;
  const { row, ranked } = await rankedNow(ground, laid);
  const decidedAt = laid.schedule.step("decided");
  for (const { id, label, state } of row.responses) {
    if (state !== "COMPLIANT") continue;
    const excluded = ranked.ranking.find((line) => line.id === label)?.excluded ?? null;
    await tx.response.update({
      where: { id },
      data: { state: excluded ? "EXCLUDED" : "EVALUATED", exclusionReason: excluded },
    });
  }
  await tx.recommendation.updateMany({
    where: { challengeId: laid.id, returnedAt: null },
    data: { approvedById: people[laid.text.approver], approvedAt: decidedAt },
  });
  const out = ranked.ranking.filter(({ excluded }) => excluded !== null).map(({ id }) => id);
  await tx.exclusionDecision.createMany({
    data: row.responses
      .filter(({ label }) => out.includes(label ?? ""))
      .map(({ id: responseId }) => ({
        recommendationId: recommendationOf(row)?.id ?? "",
        responseId,
        agrees: true,
        decidedById: people[laid.text.approver],
        decidedAt,
      })),
  });
  await tx.challenge.update({ where: { id: laid.id }, data: { state: "DECIDED", decidedAt } });
}

/** Every supplier gets its letter, then the award notice starts the standstill. */
export async function publishAward(ground: Ground, laid: LaidChallenge): Promise<void> {
  const { tx } = ground;
  const { row, ranked } = await rankedNow(ground, laid);
  const sentAt = laid.schedule.step("letters");
  const recommendationId = recommendationOf(row)?.id ?? "";
  await tx.assessmentSummary.createMany({
    data: drawSummaries(row, ranked).map(({ responseId, content }) => ({
      responseId,
      recommendationId,
      content: plainJson(content),
      sentAt,
    })),
  });
  const awardNoticeAt = laid.schedule.step("notice");
  const standstillEndsOn = column(standstillEnd(londonDay(awardNoticeAt)));
  await tx.challenge.update({
    where: { id: laid.id },
    data: { state: "STANDSTILL", awardNoticeAt, standstillEndsOn },
  });
  await recordRelease(tx, laid.id, "award", awardNoticeAt);
}

/** The contract, or one for each winner, once the standstill is over. */
export async function award(ground: Ground, laid: LaidChallenge): Promise<void> {
  const { tx } = ground;
  const { row } = await rankedNow(ground, laid);
  const awardedAt = laid.schedule.step("awarded");
  for (const { id, recommendationId } of row.responses) {
    const state = recommendationId ? "AWARDED" : "NOT_AWARDED";
    await tx.response.update({ where: { id }, data: { state } });
  }
  await tx.challenge.update({ where: { id: laid.id }, data: { state: "AWARDED", awardedAt } });
  await recordRelease(tx, laid.id, "awardUpdate", awardedAt);
}

/** The lead writes down what became of it. */
export async function complete({ tx, clock }: Ground, { id, text }: LaidChallenge): Promise<void> {
  if (!text.completed) throw new Error(`${text.title} has no note of its completion.`);
  const completedAt = at(clock.workingDaysAgo(text.completed.workingDaysAgo), "15:30");
  await tx.challenge.update({ where: { id }, data: { state: "COMPLETED", completedAt } });
  await tx.recommendation.updateMany({
    where: { challengeId: id, returnedAt: null },
    data: { contractNote: text.completed.note },
  });
  await recordRelease(tx, id, "contractTermination", completedAt);
}

/** It is ended without an award, with a reason that everybody reads. */
export async function cancel(
  { tx, clock, people }: Ground,
  { id, text }: LaidChallenge,
): Promise<void> {
  if (!text.cancelled) throw new Error(`${text.title} has no reason for its cancellation.`);
  const cancelledAt = at(clock.workingDaysAgo(text.cancelled.workingDaysAgo), "16:20");
  const { reason, workingDaysAgo } = text.cancelled;
  await tx.proposal.create({
    data: {
      id: newId(),
      challengeId: id,
      kind: "CANCELLATION",
      state: "APPROVED",
      version: 1,
      content: { reason },
      proposedById: people[text.lead],
      proposedAt: at(clock.workingDaysAgo(workingDaysAgo), "11:05"),
      decidedById: people[text.approver],
      decidedAt: cancelledAt,
    },
  });
  const data = { state: "CANCELLED", cancelledAt, cancelReason: reason } as const;
  await tx.challenge.update({ where: { id }, data });
  await recordRelease(tx, id, "tenderCancellation", cancelledAt);
}

async function rankedNow(
  { tx }: Ground,
  { id }: LaidChallenge,
): Promise<{ row: EvaluationRow; ranked: Ranked }> {
  const evaluation = await lockEvaluation(tx, id, ACTOR);
  if (!evaluation) throw new Error(`There is no challenge ${id}.`);
  return { row: evaluation.row, ranked: await rankEvaluation(tx, evaluation.row) };
}

function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
