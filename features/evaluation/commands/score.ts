import { createHash } from "node:crypto";
import { hasSubmitted, scoringPanel } from "@/domain/assessment/facts";
import { nextPlaces } from "@/domain/assessment/order";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import { mayReturnScores, mayScore, maySubmitScores } from "@/domain/assessment/policy";
import { ASSESSMENT, type AssessmentState } from "@/domain/assessment/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { unbarredHoldersOf } from "@/features/letters/queries";
import type { Prisma } from "@/generated/prisma/client";
import { command, Invalid } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

export interface ScoreInput extends InChallenge {
  responseId: string;
  criterionId: string;
  score: number;
  reason: string;
  cited: number[];
}

/** One score of one answer, with its reason. Private until its evaluator submits all. */
export const saveScore = command({
  name: "evaluation.saveScore",
  async load(tx, input: ScoreInput, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    const criterion = locked?.row.criteria.find(({ id }) => id === input.criterionId);
    if (!locked || !response || !criterion) return null;
    const answer = await tx.answer.findUnique({
      where: { responseId_criterionId: { responseId: response.id, criterionId: criterion.id } },
    });
    const me = actor.kind === "person" ? actor.userId : null;
    const assessment = locked.row.parts
      .filter(({ part, userId }) => part === "EVALUATOR" && userId === me)
      .flatMap(({ assessments }) => assessments)
      .find(({ responseId }) => responseId === response.id);
    return { ...locked, response, criterion, assessment, answer: answer?.text ?? "" };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, response }) => mayScore(actor, facts, response.id),
  decide({ row, response, criterion, assessment, answer }, input, { now }) {
    if (!assessment) throw new Error("The policy lets only its evaluator in");
    if (input.score > row.maximum) {
      throw new Invalid({ score: [`Choose a score from 0 to ${row.maximum}`] });
    }
    const paragraphs = answerParagraphs(answer).length;
    const cited = [...new Set(input.cited)].filter((one) => one <= paragraphs);
    return {
      change: {
        assessmentId: assessment.id,
        state: transition(ASSESSMENT, assessment.state, "score"),
        score: {
          score: input.score,
          reason: input.reason,
          cited: cited.toSorted((a, b) => a - b),
          savedAt: now,
        },
      },
      audit: { response: response.label, criterion: criterion.key },
    };
  },
  async save(tx, { assessmentId, state, score }, { row, response, criterion }) {
    const key = { assessmentId, criterionId: criterion.id };
    await tx.assessment.update({ where: { id: assessmentId }, data: { state } });
    await tx.score.upsert({
      where: { assessmentId_criterionId: key },
      create: { ...key, ...score },
      update: score,
    });
    return nextPlaces(
      row.responses.filter(({ state }) => state === "COMPLIANT").map(({ label }) => label ?? ""),
      row.criteria.map(({ key }) => key),
      { label: response.label ?? "", key: criterion.key },
    );
  },
});

/** An evaluator submits every score at once. From here on they stay as they were given. */
export const submitScores = command({
  name: "evaluation.submitScores",
  async load(tx, input: InChallenge, actor) {
    const locked = await lock(tx, input, actor);
    if (!locked || actor.kind !== "person") return locked && { ...locked, open: [] };
    const open = await tx.assessment.findMany({
      where: {
        part: { challengeId: locked.row.id, userId: actor.userId, part: "EVALUATOR" },
        state: { in: ["SCORING", "RETURNED"] },
      },
      include: { scores: { orderBy: { criterionId: "asc" } } },
      orderBy: { id: "asc" },
    });
    return { ...locked, open };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => maySubmitScores(actor, facts),
  decide({ row, facts, open }, _input, { actor, now }) {
    const me = userId(actor);
    const others = scoringPanel(facts).filter(({ userId }) => userId !== me);
    return {
      change: {
        ids: open.map(({ id }) => id),
        data: {
          state: open.map(({ state }) => submitted(state)).at(-1),
          submittedAt: now,
          returnReason: null,
        },
      },
      audit: { responses: open.length, sha256: fingerprint(open) },
      effects: others.every(hasSubmitted)
        ? letterTo(unbarredHoldersOf(row.parts, "MODERATOR"), LETTERS.evaluation.scored, row)
        : [],
    };
  },
  async save(tx, { ids, data }) {
    await tx.assessment.updateMany({ where: { id: { in: ids } }, data });
  },
});

/** What the moderator returned may be right as it was: taking it up again is scoring it. */
function submitted(state: AssessmentState): AssessmentState {
  const nextState = state === "RETURNED" ? transition(ASSESSMENT, state, "score") : state;
  return transition(ASSESSMENT, nextState, "submit");
}

/** The SHA-256 of what was submitted: shows later that nothing of it was changed, and tells nothing. */
function fingerprint(open: readonly { id: string; scores: readonly object[] }[]): string {
  return createHash("sha256").update(JSON.stringify(open)).digest("hex");
}

export interface ReturnScoresInput extends InChallenge {
  assessmentId: string;
  reason: string;
}

/** The moderator sends one response's scores back with a reason. What was given is kept beside. */
export const returnScores = command({
  name: "evaluation.returnScores",
  async load(tx, input: ReturnScoresInput, actor) {
    const locked = await lock(tx, input, actor);
    const assessment = await tx.assessment.findFirst({
      where: { id: input.assessmentId, part: { challengeId: input.challengeId } },
      include: { scores: true, response: true, part: { include: { user: true } } },
    });
    return locked && assessment && { ...locked, assessment };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, assessment }) =>
    mayReturnScores(actor, facts, assessment.part.userId, assessment.responseId),
  decide({ row, assessment }, { reason }, { now }) {
    const { response, part, scores, submittedAt, earlier } = assessment;
    const snapshot = { submittedAt, returnedAt: now, reason, scores };
    return {
      change: {
        state: transition(ASSESSMENT, assessment.state, "return"),
        returnReason: reason,
        earlier: plainJson([...(Array.isArray(earlier) ? earlier : []), snapshot]),
      },
      audit: { response: response.label },
      effects: letterTo([part.user.email], LETTERS.evaluation.scoresReturned, {
        challenge: row,
        label: response.label ?? "",
        reason,
      }),
    };
  },
  async save(tx, data, { assessment }) {
    await tx.assessment.update({ where: { id: assessment.id }, data });
  },
});

function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
