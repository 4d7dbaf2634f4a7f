"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const askClarification = posted(
  schema.asked,
  commands.askClarification,
  (_, { slug }) => `/challenges/${slug}/clarifications?asked=yes`,
);

export const answerClarification = posted(
  schema.answered,
  commands.answerClarification,
  ({ challengeId, changesNeed }) =>
    `/account/challenges/${challengeId}/${changesNeed ? "amend?after=answer" : "clarifications"}`,
);

export const correctAnswer = posted(
  schema.answered,
  commands.correctAnswer,
  ({ challengeId, changesNeed }) =>
    `/account/challenges/${challengeId}/${changesNeed ? "amend?after=answer" : "clarifications"}`,
);

export const rejectClarification = posted(
  schema.rejected,
  commands.rejectClarification,
  ({ challengeId }) => `/account/challenges/${challengeId}/clarifications`,
);
