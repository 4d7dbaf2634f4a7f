import { mayCheck, mayStart } from "@/domain/assessment/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import type { ExclusionGround } from "@/domain/response/exclusion";
import { RESPONSE, type ResponseState } from "@/domain/response/states";
import { refuse } from "@/domain/verdict";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid, Refused } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { withoutKept } from "../records/declarations";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

export interface CheckInput extends InChallenge {
  responseId: string;
  outcome: "compliant" | "excluded";
  /** Of an exclusion. */
  ground?: ExclusionGround;
  reason: string;
}

/**
 * Lead or moderator looks through a response: it complies with the conditions, or is excluded on a
 * ground and with a reason; until scoring starts it can be looked at again, and what was said before stays in
 * the record. The approver, a second person, confirms every exclusion with the decision.
 */
export const checkResponse = command({
  name: "evaluation.checkResponse",
  async load(tx, input: CheckInput, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    if (!locked || !response) return null;
    const { price } = await tx.response.findUniqueOrThrow({
      where: { id: response.id },
      select: { price: true },
    });
    return { ...locked, response, priced: price?.gt(0) ?? false };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayCheck(actor, facts),
  decide({ row, response, priced }, { outcome, ground, reason }, { actor, now, newId }) {
    const excluded = outcome === "excluded";
    if (excluded) refuseUnreasoned(ground, reason);
    if (!excluded && row.priceWeight.gt(0) && !priced) throw new Refused(NO_PRICE);
    return {
      change: {
        response: {
          state: checkedState(response.state, excluded),
          exclusionReason: excluded ? reason : null,
          exclusionGround: excluded ? ground : null,
        },
        check: {
          id: newId(),
          responseId: response.id,
          excludes: excluded,
          ground: excluded ? ground : null,
          reason,
          checkedById: userId(actor),
          checkedAt: now,
        },
      },
      audit: { response: response.label, outcome, ground, before: response.state },
    };
  },
  async save(tx, change, { response }) {
    await tx.response.update({ where: { id: response.id }, data: change.response });
    await tx.responseCheck.create({ data: change.check });
  },
});

/** Saying the same again is no step. */
function checkedState(state: ResponseState, excluded: boolean): ResponseState {
  if (state === (excluded ? "EXCLUDED" : "COMPLIANT")) return state;
  return transition(RESPONSE, state, excluded ? "exclude" : "accept");
}

/** @throws {Invalid} without a ground or a reason */
function refuseUnreasoned(ground: ExclusionGround | undefined, reason: string): void {
  const errors = {
    ...(ground ? {} : { ground: ["Choose the ground on which it is excluded"] }),
    ...(reason ? {} : { reason: ["Say why it is excluded: the supplier reads it"] }),
  };
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

export const NO_PRICE = refuse(
  "This response gives no price above zero.",
  "Exclude it, and say so in the reason.",
);

/** Scoring starts: every evaluator who has declared gets each compliant response to score. */
export const startEvaluation = command({
  name: "evaluation.start",
  load: (tx, input: InChallenge, actor) => lock(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayStart(actor, facts),
  decide({ row }, _input, { newId }) {
    const evaluators = row.parts.filter(
      ({ part, conflict, endedAt }) =>
        part === "EVALUATOR" && (conflict === "NONE" || conflict === "MANAGEABLE") && !endedAt,
    );
    const toScore = row.responses.filter(({ state }) => state === "COMPLIANT");
    return {
      change: {
        state: transition(CHALLENGE, row.state, "startEvaluation"),
        assessments: evaluators.flatMap(({ id: partId, userId }) =>
          withoutKept(row, userId, toScore).map(({ id: responseId }) => ({
            id: newId(),
            partId,
            responseId,
          })),
        ),
      },
      audit: { evaluators: evaluators.length, responses: toScore.length },
      effects: letterTo(unbarredHoldersOf(row.parts, "EVALUATOR"), LETTERS.evaluation.started, {
        challenge: row,
        responses: toScore.length,
      }),
    };
  },
  async save(tx, { state, assessments }, { row }) {
    await tx.challenge.update({ where: { id: row.id }, data: { state } });
    await tx.assessment.createMany({ data: assessments });
  },
});
