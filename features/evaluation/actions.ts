"use server";

import { evaluationPath, scoringPath } from "@/domain/assessment/paths";
import { cancelChallenge } from "@/features/challenges/commands";
import { formAction, replyTo, savingAction } from "@/features/session/form-action";
import {
  addEvaluator,
  agreeScore,
  answerConcern,
  approve,
  askAboutPrice,
  award,
  checkResponse,
  complete,
  decideOnPrice,
  declare,
  endPart,
  explainPrice,
  publishAwardNotice,
  raiseConcern,
  recommend,
  returnRecommendation,
  returnScores,
  saveScore,
  scoreCalibration,
  sendSummaries,
  startEvaluation,
  startModeration,
  submitScores,
  writeCalibration,
  writeLetterNote,
} from "./commands";
import {
  addEvaluatorSchema,
  agreeSchema,
  answerSchema,
  askPriceSchema,
  checkSchema,
  completeSchema,
  decidePriceSchema,
  decideSchema,
  declareSchema,
  endPartSchema,
  explainPriceSchema,
  inChallengeSchema,
  letterNoteSchema,
  raiseSchema,
  recommendSchema,
  returnScoresSchema,
  scoreCalibrationSchema,
  scoreSchema,
  writeCalibrationSchema,
} from "./schema";

export const declareInterests = formAction(declareSchema, async (input, actor) =>
  replyTo(await declare(actor, input), () => evaluationPath(input.challengeId)),
);

export const leavePart = formAction(endPartSchema, async (input, actor) =>
  replyTo(await endPart(actor, input), () => evaluationPath(input.challengeId, "people")),
);

export const joinPanel = formAction(addEvaluatorSchema, async (input, actor) =>
  replyTo(await addEvaluator(actor, input), () => evaluationPath(input.challengeId, "people")),
);

export const raise = formAction(raiseSchema, async (input, actor) =>
  replyTo(await raiseConcern(actor, input), () => `/account/responses/${input.responseId}/letter`),
);

export const answer = formAction(answerSchema, async ({ challengeId, ...input }, actor) =>
  replyTo(await answerConcern(actor, input), () => evaluationPath(challengeId, "award")),
);

export const writeMadeUp = formAction(writeCalibrationSchema, async (input, actor) =>
  replyTo(await writeCalibration(actor, input), () =>
    evaluationPath(input.challengeId, "calibration"),
  ),
);

export const scoreMadeUp = formAction(scoreCalibrationSchema, async (input, actor) =>
  replyTo(await scoreCalibration(actor, input), () =>
    evaluationPath(input.challengeId, "calibration"),
  ),
);

export const check = formAction(checkSchema, async (input, actor) =>
  replyTo(await checkResponse(actor, input), () => evaluationPath(input.challengeId)),
);

export const start = formAction(inChallengeSchema, async (input, actor) =>
  replyTo(await startEvaluation(actor, input), () => evaluationPath(input.challengeId)),
);

export const score = formAction(scoreSchema, async ({ next = "question", cite, ...input }, actor) =>
  replyTo(await saveScore(actor, { ...input, cited: cite }), (places) => {
    const place = places[next];
    return scoringPath(input.challengeId, place ?? undefined);
  }),
);

export const autosaveScore = savingAction(scoreSchema, (actor, { cite, ...input }) =>
  saveScore(actor, { ...input, cited: cite }),
);

export const submitAll = formAction(inChallengeSchema, async (input, actor) =>
  replyTo(await submitScores(actor, input), () => scoringPath(input.challengeId)),
);

export const sendBack = formAction(returnScoresSchema, async (input, actor) =>
  replyTo(await returnScores(actor, input), () => evaluationPath(input.challengeId, "panel")),
);

export const meet = formAction(inChallengeSchema, async (input, actor) =>
  replyTo(await startModeration(actor, input), () =>
    evaluationPath(input.challengeId, "moderation"),
  ),
);

export const agree = formAction(agreeSchema, async (input, actor) =>
  replyTo(await agreeScore(actor, input), ({ question }) =>
    evaluationPath(
      input.challengeId,
      question ? `moderation/${question.label}/${question.key}` : "moderation",
    ),
  ),
);

export const askPrice = formAction(askPriceSchema, async (input, actor) =>
  replyTo(await askAboutPrice(actor, input), () => evaluationPath(input.challengeId, "prices")),
);

export const explain = formAction(explainPriceSchema, async (input, actor) =>
  replyTo(
    await explainPrice(actor, input),
    () => `/account/responses/${input.responseId}/price-question`,
  ),
);

export const decidePrice = formAction(decidePriceSchema, async (input, actor) =>
  replyTo(await decideOnPrice(actor, input), () => evaluationPath(input.challengeId, "prices")),
);

export const recommendWinner = formAction(recommendSchema, async (input, actor) =>
  replyTo(await recommend(actor, input), () => evaluationPath(input.challengeId, "recommend")),
);

export const decide = formAction(decideSchema, async ({ decision, ...input }, actor) => {
  if (decision !== "approve" && input.reason === "") {
    return { errors: { reason: ["Say why"] } };
  }
  if (decision === "approve") {
    return replyTo(await approve(actor, input), () => evaluationPath(input.challengeId));
  }
  if (decision === "return") {
    return replyTo(await returnRecommendation(actor, input), () =>
      evaluationPath(input.challengeId),
    );
  }
  const { challengeId, reason } = input;
  return replyTo(
    await cancelChallenge(actor, { id: challengeId, reason }),
    (slug) => `/challenges/${slug}`,
  );
});

export const addToLetter = formAction(letterNoteSchema, async (input, actor) =>
  replyTo(await writeLetterNote(actor, input), () =>
    evaluationPath(input.challengeId, "summaries"),
  ),
);

export const sendLetters = formAction(inChallengeSchema, async (input, actor) =>
  replyTo(await sendSummaries(actor, input), () => evaluationPath(input.challengeId, "award")),
);

export const publishNotice = formAction(inChallengeSchema, async (input, actor) =>
  replyTo(await publishAwardNotice(actor, input), () => evaluationPath(input.challengeId, "award")),
);

export const awardContract = formAction(inChallengeSchema, async (input, actor) =>
  replyTo(await award(actor, input), () => evaluationPath(input.challengeId, "award")),
);

export const completeChallenge = formAction(completeSchema, async (input, actor) =>
  replyTo(await complete(actor, input), () => evaluationPath(input.challengeId)),
);
