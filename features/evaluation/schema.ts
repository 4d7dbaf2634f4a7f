import { z } from "zod";
import {
  day,
  email,
  id,
  oneOf,
  optionalEmail,
  optionalText,
  paragraphs,
  severalOf,
  text,
  tick,
  wholeNumber,
} from "@/domain/input";
import { EXCLUSION_GROUNDS } from "@/domain/response/exclusion";

/** What every form of an evaluation carries. */
export const inChallengeSchema = z.object({ challengeId: id() });

export const declareSchema = inChallengeSchema.extend({
  conflict: oneOf(["NONE", "MANAGEABLE", "BARRED"], "Choose what holds for you"),
  declaration: optionalText(),
  /** Of each supplier of which the platform knows something: how it is kept out of the judgement. */
  answers: z.array(z.object({ supplierId: id(), says: optionalText() })).default([]),
});

export const recogniseSchema = inChallengeSchema.extend({
  responseId: id(),
  says: paragraphs("Say what you know: one sentence is enough"),
});

export const decideInterestSchema = inChallengeSchema.extend({
  declarationId: id(),
  decision: oneOf(["accept", "bar"], "Choose whether it can be managed"),
  keptFrom: severalOf(id()),
  measures: paragraphs("Say how it is kept out of their judgement, or why it bars them"),
});

export const checkSchema = inChallengeSchema.extend({
  responseId: id(),
  outcome: oneOf(["compliant", "excluded"], "Choose whether it complies"),
  ground: oneOf(EXCLUSION_GROUNDS, "Choose the ground from the list").optional(),
  reason: optionalText(),
});

/** Above any maximum that a challenge can have: the command knows the one that holds. */
const ANY_SCORE = 100;

export const scoreSchema = inChallengeSchema
  .extend({
    responseId: id(),
    criterionId: id(),
    score: wholeNumber("Choose a score", 0, ANY_SCORE),
    reason: paragraphs("Say what in the answer earns the score"),
    cite: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.coerce.number().int().min(1)),
    ),
    next: oneOf(["question", "response"], "Choose where to go next").default("question"),
  })
  .transform(({ cite, ...rest }) => ({ ...rest, cited: cite }));

export const agreeSchema = inChallengeSchema.extend({
  responseId: id(),
  criterionId: id(),
  score: wholeNumber("Choose the agreed score", 0, ANY_SCORE),
  reason: paragraphs("Say why the panel agreed on it: the supplier reads it"),
});

export const confirmAgreedSchema = inChallengeSchema.extend({ agreedId: id() });

export const closeMeetingSchema = inChallengeSchema.extend({
  present: severalOf(id()),
  minutes: paragraphs("Write down what the panel discussed, and where it differed"),
});

export const returnScoresSchema = inChallengeSchema.extend({
  assessmentId: id(),
  reason: paragraphs("Say why you return it"),
});

export const endPartSchema = inChallengeSchema.extend({
  partId: id(),
  reason: text("Say why they leave, for the record", 500),
  email: optionalEmail(),
});

export const replaceSchema = inChallengeSchema.extend({
  partId: id(),
  email: email("Give the e-mail address of whoever takes over"),
  reason: text("Say why they take over, for the record", 500),
});

export const deputySchema = replaceSchema.extend({
  email: email("Give the e-mail address of the deputy"),
  reason: text("Say why a deputy is needed, for the record", 500),
  from: day("Give the first day"),
  until: day("Give the last day"),
});

export const decideReplacementSchema = inChallengeSchema.extend({
  proposalId: id(),
  decision: oneOf(["approve", "return"], "Choose what you want to do"),
  reason: optionalText(),
});

export const addEvaluatorSchema = inChallengeSchema.extend({
  email: email("Give the person’s e-mail address"),
});

export const writeCalibrationSchema = inChallengeSchema.extend({
  criterionId: id(),
  text: paragraphs("Write the made-up answer"),
  otherMeaning: tick(),
});

export const scoreCalibrationSchema = inChallengeSchema.extend({
  score: wholeNumber("Choose a score", 0, ANY_SCORE),
  reason: paragraphs("Say what in the answer earns the score"),
});

export const undoExclusionSchema = inChallengeSchema.extend({
  responseId: id(),
  reason: paragraphs("Say why it is not excluded"),
});

export const askPriceSchema = inChallengeSchema.extend({
  responseId: id(),
  asks: paragraphs("Write what you want to know about this price"),
  answerOn: day("Say until which day they may answer"),
});

export const decidePriceSchema = inChallengeSchema
  .extend({
    responseId: id(),
    decision: oneOf(["stands", "excluded"], "Choose whether the price stands"),
    reason: paragraphs("Say why: where it is excluded, the supplier reads it"),
  })
  .transform(({ decision, ...rest }) => ({ ...rest, stands: decision === "stands" }));

export const explainPriceSchema = z.object({
  responseId: id(),
  answer: paragraphs("Say how you would do it for your price"),
});

export const recommendSchema = inChallengeSchema.extend({
  reason: paragraphs("Say why, for the approver and for the record"),
});

/** The field with the approver's yes or no to the exclusion of a response, by its id. */
export const exclusionField = (responseId: string) => `exclusion-${responseId}`;

export const decideSchema = inChallengeSchema
  .extend({
    decision: oneOf(["approve", "return", "none"], "Choose what you want to do"),
    reason: optionalText(),
    scores: severalOf(z.string().max(20)),
  })
  .catchall(z.unknown())
  .transform(({ challengeId, decision, reason, scores, ...rest }) => ({
    challengeId,
    decision,
    reason,
    scores,
    exclusions: exclusionsIn(rest),
  }));

/** By the ids of responses: whether the approver agrees that each is excluded. */
function exclusionsIn(fields: Record<string, unknown>): Record<string, boolean> {
  const given = Object.entries(fields).flatMap(([name, value]): [string, boolean][] => {
    const [, responseId] = /^exclusion-([0-9a-f-]{36})$/.exec(name) ?? [];
    return responseId && (value === "yes" || value === "no") ? [[responseId, value === "yes"]] : [];
  });
  return Object.fromEntries(given);
}

export const raiseSchema = z.object({
  responseId: id(),
  says: paragraphs("Say what you hold against the decision, and why"),
});

export const letterNoteSchema = inChallengeSchema.extend({
  responseId: id(),
  note: optionalText(3_000),
});

export const returnLetterSchema = inChallengeSchema.extend({
  responseId: id(),
  reason: paragraphs("Say what is wrong with this letter"),
});

export const releaseLetterSchema = inChallengeSchema.extend({ returnId: id() });

export const claimSchema = inChallengeSchema.extend({
  says: paragraphs("Say who claims what, in which court, and when you were notified"),
});

export const endClaimSchema = inChallengeSchema.extend({
  claimId: id(),
  reason: paragraphs("Say how the claim ended"),
});

export const lookAgainSchema = inChallengeSchema.extend({
  reason: paragraphs("Say what was wrong, and what is looked at again"),
  otherMeaning: tick(),
  scores: severalOf(z.string().max(20)),
});

export const decideLookAgainSchema = inChallengeSchema.extend({
  proposalId: id(),
  decision: oneOf(["approve", "return"], "Choose what you want to do"),
  reason: optionalText(),
});

export const answerSchema = inChallengeSchema.extend({
  concernId: id(),
  answer: paragraphs("Write the answer: the supplier reads it"),
});

export const completeSchema = inChallengeSchema.extend({
  note: paragraphs("Say what came of it: what was delivered, and when"),
});
