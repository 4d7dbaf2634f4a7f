"use server";

import { evaluationPath, replacePath, scoringPath } from "@/domain/assessment/paths";
import { proposeCancellation } from "@/features/challenges/commands";
import { naming } from "@/features/memberships/records/naming";
import { confirmed } from "@/features/session/actions/confirmed";
import {
  formAction,
  posted,
  replyTo,
  savingAction,
} from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

/** A page of the evaluation, of the challenge that was sent. */
const page =
  (name?: string) =>
  (_: unknown, { challengeId }: { challengeId: string }) =>
    evaluationPath(challengeId, name);
const own =
  (name: string) =>
  (_: unknown, { responseId }: { responseId: string }) =>
    `/account/responses/${responseId}/${name}`;

export const start = posted(schema.inChallengeSchema, commands.startEvaluation, page());
export const declareInterests = posted(schema.declareSchema, commands.declare, page());
export const recogniseResponse = posted(
  schema.recogniseSchema,
  commands.recognise,
  (_, { challengeId }) => scoringPath(challengeId),
);
export const decideInterest = posted(
  schema.decideInterestSchema,
  confirmed(commands.decideInterest),
  page("declare"),
);
export const check = posted(schema.checkSchema, commands.checkResponse, page());
export const leavePart = posted(
  schema.endPartSchema,
  confirmed(naming(commands.endPart)),
  page("people"),
);
export const joinPanel = posted(
  schema.addEvaluatorSchema,
  confirmed(naming(commands.addEvaluator)),
  page("people"),
);
export const proposeReplacement = posted(
  schema.replaceSchema,
  confirmed(naming(commands.proposeReplacement)),
  (_, { challengeId }) => replacePath(challengeId),
);
export const proposeDeputy = posted(
  schema.deputySchema,
  confirmed(naming(commands.proposeDeputy)),
  (_, { challengeId }) => replacePath(challengeId),
);
export const undoExclusion = posted(
  schema.undoExclusionSchema,
  confirmed(commands.undoExclusion),
  page(),
);
export const decideReplacement = posted(
  schema.decideReplacementSchema,
  confirmed(commands.decideReplacement),
  (_, { challengeId }) => replacePath(challengeId),
);

export const raise = posted(schema.raiseSchema, commands.raiseConcern, own("letter"));
export const answer = posted(schema.answerSchema, commands.answerConcern, page("award"));

export const writeMadeUp = posted(
  schema.writeCalibrationSchema,
  commands.writeCalibration,
  page("calibration"),
);
export const scoreMadeUp = posted(
  schema.scoreCalibrationSchema,
  commands.scoreCalibration,
  page("calibration"),
);

export const score = posted(
  schema.scoreSchema,
  commands.saveScore,
  (places, { challengeId, next }) => scoringPath(challengeId, places[next] ?? undefined),
);
export const autosaveScore = savingAction(schema.scoreSchema, commands.saveScore);
export const submitAll = posted(
  schema.inChallengeSchema,
  commands.submitScores,
  (_, { challengeId }) => scoringPath(challengeId),
);
export const sendBack = posted(schema.returnScoresSchema, commands.returnScores, page("panel"));

export const meet = posted(schema.inChallengeSchema, commands.startModeration, page("moderation"));
export const agree = posted(
  schema.agreeSchema,
  commands.agreeScore,
  ({ question }, { challengeId }) =>
    evaluationPath(
      challengeId,
      question ? `moderation/${question.label}/${question.key}` : "moderation",
    ),
);

export const agreeAllSame = posted(
  schema.inChallengeSchema,
  commands.agreeSame,
  page("moderation"),
);
export const confirmScore = posted(
  schema.confirmAgreedSchema,
  commands.confirmAgreed,
  page("moderation"),
);
export const closeMeeting = posted(
  schema.closeMeetingSchema,
  commands.closeMeeting,
  page("moderation"),
);
export const openPrices = posted(
  schema.inChallengeSchema,
  confirmed(commands.openPrices),
  page("ranking"),
);

export const askPrice = posted(schema.askPriceSchema, commands.askAboutPrice, page("prices"));
export const explain = posted(
  schema.explainPriceSchema,
  commands.explainPrice,
  own("price-question"),
);
export const decidePrice = posted(schema.decidePriceSchema, commands.decideOnPrice, page("prices"));

export const recommendWinner = posted(
  schema.recommendSchema,
  commands.recommend,
  page("recommend"),
);

export const decide = formAction(schema.decideSchema, async ({ decision, ...input }, actor) => {
  const { challengeId, reason } = input;
  if (decision !== "approve" && reason === "") return { errors: { reason: ["Say why"] } };
  const evaluation = () => evaluationPath(challengeId);
  if (decision === "approve")
    return replyTo(await confirmed(commands.approve)(actor, input), evaluation);
  if (decision === "return")
    return replyTo(await confirmed(commands.returnRecommendation)(actor, input), evaluation);
  return replyTo(
    await confirmed(proposeCancellation)(actor, { id: challengeId, reason }),
    () => `/account/challenges/${challengeId}/proposal`,
  );
});

export const addToLetter = posted(
  schema.letterNoteSchema,
  commands.writeLetterNote,
  page("summaries"),
);
export const sendLetterBack = posted(
  schema.returnLetterSchema,
  commands.returnLetter,
  page("summaries"),
);
export const letLetterGo = posted(
  schema.releaseLetterSchema,
  commands.releaseLetter,
  page("summaries"),
);
export const claimIssued = posted(
  schema.claimSchema,
  confirmed(commands.recordClaim),
  page("award"),
);
export const claimEnded = posted(
  schema.endClaimSchema,
  confirmed(commands.endClaim),
  page("award"),
);
export const lookAgain = posted(
  schema.lookAgainSchema,
  confirmed(commands.proposeLookAgain),
  page("award"),
);
export const decideToLookAgain = posted(
  schema.decideLookAgainSchema,
  confirmed(commands.decideLookAgain),
  page("award"),
);
export const sendLetters = posted(
  schema.inChallengeSchema,
  confirmed(commands.sendSummaries),
  page("award"),
);
export const publishNotice = posted(
  schema.inChallengeSchema,
  confirmed(commands.publishAwardNotice),
  page("award"),
);
export const awardContract = posted(
  schema.inChallengeSchema,
  confirmed(commands.award),
  page("award"),
);
export const completeChallenge = posted(schema.completeSchema, commands.complete, page());
