import { CHALLENGE } from "@/domain/challenge/states";
import { mayUndoExclusion, undoReasonProblems } from "@/domain/decision/undo-exclusion";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import { refuse } from "@/domain/verdict";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid, Refused } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { recommendationOf } from "../queries";
import { withoutKept } from "../records/declarations";
import { exclusionFacts } from "../views/exclusions";
import { type InChallenge, lock, ofChallenge, refreshSearch, userId } from "./shared";
import { NO_PRICE } from "./start";

interface Undoing extends InChallenge {
  responseId: string;
  reason: string;
}

/**
 * After the approver's no the lead undoes an exclusion that the check made. Each evaluator gets the response to score, the
 * panel meets again, and only what is new can be agreed. How it was excluded and why it is not stays.
 */
export const undoExclusion = command({
  name: "evaluation.undoExclusion",
  async load(tx, input: Undoing, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    if (!locked || !response) return null;
    const whole = await tx.response.findUniqueOrThrow({
      where: { id: response.id },
      select: { price: true, exclusionGround: true, exclusionReason: true },
    });
    return { ...locked, response, whole };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { row, facts, response }) =>
    mayUndoExclusion(actor, facts, exclusionFacts(row, response)),
  decide({ row, response, whole }, { reason }, { actor, now, newId }) {
    const problems = undoReasonProblems(reason);
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const priced = whole.price?.gt(0) ?? false;
    if (row.priceWeight.gt(0) && !priced) throw new Refused(NO_PRICE);
    const recommendation = recommendationOf(row);
    if (!recommendation) throw new Error("The policy asks for a recommendation");
    const assessments = row.parts
      .filter(
        ({ part, conflict, endedAt }) =>
          part === "EVALUATOR" && (conflict === "NONE" || conflict === "MANAGEABLE") && !endedAt,
      )
      .filter((one) => withoutKept(row, one.userId, [response]).length > 0)
      .map(({ id: partId }) => ({ id: newId(), partId, responseId: response.id }));
    if (assessments.length === 0) throw new Refused(NOBODY_SCORES);
    return {
      change: {
        challenge: { state: transition(CHALLENGE, row.state, "scoreRestored") },
        response: {
          state: transition(RESPONSE, response.state, "accept"),
          exclusionGround: null,
          exclusionReason: null,
        },
        undone: {
          id: newId(),
          responseId: response.id,
          ground: whole.exclusionGround,
          reason: whole.exclusionReason ?? "",
          why: reason,
          byId: userId(actor),
          at: now,
        },
        assessments,
        // Prices are known: beside what the approver named, only this response can be agreed on.
        returned: row.criteria.map(({ id: criterionId }) => ({
          recommendationId: recommendation.id,
          responseId: response.id,
          criterionId,
        })),
      },
      audit: { response: response.label, ground: whole.exclusionGround },
      effects: [
        refreshSearch(row.id),
        ...letterTo(
          unbarredHoldersOf(row.parts, "EVALUATOR", "MODERATOR", "APPROVER"),
          LETTERS.evaluation.exclusionUndone,
          { challenge: row, label: response.label ?? "", reason },
        ),
      ],
    };
  },
  async save(tx, { challenge, response, undone, assessments, returned }, { row }) {
    await tx.challenge.update({ where: { id: row.id }, data: challenge });
    await tx.response.update({ where: { id: undone.responseId }, data: response });
    await tx.exclusionUndone.create({ data: undone });
    await tx.assessment.createMany({ data: assessments });
    await tx.returnedScore.createMany({ data: returned });
  },
});

const NOBODY_SCORES = refuse(
  "Nobody is left on the panel who can score it.",
  "The lead can cancel the challenge with a reason that everybody reads.",
);
