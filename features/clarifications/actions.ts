"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const askClarification = formAction(schema.asked, async (input, actor) =>
  replyTo(
    await commands.askClarification(actor, input),
    () => `/challenges/${input.slug}/clarifications?asked=yes`,
  ),
);

export const answerClarification = formAction(schema.answered, async (input, actor) =>
  replyTo(
    await commands.answerClarification(actor, input),
    ({ challengeId, changesNeed }) =>
      `/account/challenges/${challengeId}/${changesNeed ? "amend?after=answer" : "clarifications"}`,
  ),
);

export const rejectClarification = formAction(schema.rejected, async (input, actor) =>
  replyTo(
    await commands.rejectClarification(actor, input),
    ({ challengeId }) => `/account/challenges/${challengeId}/clarifications`,
  ),
);
