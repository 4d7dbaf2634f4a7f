import { v7 as newId } from "uuid";
import { CHALLENGE, type ChallengeState } from "@/domain/challenge/states";
import { statesOf } from "@/domain/lifecycle";
import type { Ground } from "../ground";
import { CHALLENGES } from "../texts/challenges";
import { sign } from "./contract";
import { approve, award, cancel, complete, publishAward, recommend } from "./decision";
import { type LaidChallenge, layDraft, publish, submit } from "./draft";
import { layEngagement } from "./engagement";
import { type LaidResponse, layResponses, openResponses } from "./responses";
import { scheduleOf } from "./schedule";
import { agree, askAboutPrices, declare, score } from "./scores";

/** The way of a challenge: one that is cancelled leaves it early. */
const WAY = statesOf(CHALLENGE);

/**
 * Lays one challenge or more in each state, each by the steps that lead there, in their order: so
 * that every release says what was public at its time. Answers their ids by their numbers.
 */
export async function layChallenges(ground: Ground): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const text of CHALLENGES) {
    const preceding = text.nextPhaseOf ? ids.get(text.nextPhaseOf) : null;
    if (preceding === undefined)
      throw new Error(`${text.number} follows ${text.nextPhaseOf}, which comes later.`);
    const laid = await layDraft(ground, text, scheduleOf(ground.clock, text), preceding);
    ids.set(text.number, laid.id);
    await walk(ground, laid);
  }
  return ids;
}

async function walk(ground: Ground, laid: LaidChallenge): Promise<void> {
  const { state } = laid.text;
  const reached = (step: ChallengeState) =>
    state === "CANCELLED"
      ? step === "IN_REVIEW" || step === "PUBLISHED"
      : WAY.indexOf(state) >= WAY.indexOf(step);
  if (laid.text.engagement) await layEngagement(ground, laid, laid.text.engagement);
  if (reached("IN_REVIEW")) await submit(ground, laid);
  if (!reached("PUBLISHED")) return;
  await publish(ground, laid);
  await layClarifications(ground, laid);
  const responses = await layResponses(ground, laid);
  if (state === "CANCELLED") await cancel(ground, laid);
  if (!reached("CLOSED")) return;
  await ground.tx.challenge.update({ where: { id: laid.id }, data: { state: "CLOSED" } });
  if (reached("OPENED")) await evaluate(ground, laid, responses, reached);
}

async function evaluate(
  ground: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
  reached: (step: ChallengeState) => boolean,
): Promise<void> {
  await openResponses(ground, laid, responses);
  await declare(ground, laid, responses);
  if (reached("EVALUATING")) await score(ground, laid, responses);
  if (!reached("MODERATING")) return;
  await agree(ground, laid, responses);
  await askAboutPrices(ground, laid, responses);
  await recommend(ground, laid, responses);
  if (reached("DECIDED")) await approve(ground, laid);
  if (reached("STANDSTILL")) await publishAward(ground, laid);
  if (reached("AWARDED")) await award(ground, laid);
  if (reached("AWARDED")) await sign(ground, laid);
  if (reached("COMPLETED")) await complete(ground, laid);
}

async function layClarifications(
  { tx, people, organisations }: Ground,
  { id, text, schedule }: LaidChallenge,
): Promise<void> {
  await tx.clarification.createMany({
    data: (text.clarifications ?? []).map((one) => ({
      id: newId(),
      challengeId: id,
      question: one.question,
      state: one.answer ? "ANSWERED" : one.rejected ? "REJECTED" : "ASKED",
      askedById: people[one.by],
      askedForId: organisations[one.for],
      publicQuestion: one.answer ? (one.published ?? one.question) : "",
      answer: one.answer ?? "",
      reason: one.rejected ?? "",
      topic: one.topic ?? "OTHER",
      askedAt: schedule.afterPublication(one.asked, "11:25"),
      answeredAt: one.answered ? schedule.afterPublication(one.answered, "16:05") : null,
      answeredById: one.answered ? people[text.lead] : null,
    })),
  });
}
