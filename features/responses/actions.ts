"use server";

import { refresh } from "next/cache";
import type { Fields } from "@/domain/challenge/merge";
import { seenText } from "@/features/challenges/seen";
import { withKept } from "@/features/files/with-upload";
import { formAction, type Reply, replyTo, savingAction } from "@/features/session/form-action";
import { SEALED } from "./attachments";
import * as confirmation from "./commands/confirm";
import * as draft from "./commands/draft";
import * as evidence from "./commands/evidence";
import * as opening from "./commands/opening";
import * as submission from "./commands/submission";
import * as schema from "./schema";

const desk = (responseId: string) => `/account/responses/${responseId}`;

export const startResponse = formAction(schema.start, async (input, actor) =>
  replyTo(await draft.startResponse(actor, input), ({ responseId }) => desk(responseId)),
);

export const saveAnswer = formAction(schema.saveAnswer, async (input, actor) =>
  shown(replyTo(await draft.saveAnswer(actor, input), () => desk(input.responseId))),
);

export const autosaveAnswer = savingAction(schema.saveAnswer, draft.saveAnswer);

/** What the form knows to be stored once it has saved itself. */
const knownSince = ({ seen }: { seen: Fields }) => seenText(seen);

export const autosavePrice = savingAction(schema.savePrice, draft.savePrice, knownSince);

export const autosaveDeclarations = savingAction(
  schema.autosaveDeclarations,
  draft.saveDeclarations,
  knownSince,
);

export const savePrice = formAction(schema.savePrice, async (input, actor) =>
  shown(replyTo(await draft.savePrice(actor, input), () => desk(input.responseId))),
);

export const saveDeclarations = formAction(schema.saveDeclarations, async (input, actor) =>
  shown(replyTo(await draft.saveDeclarations(actor, input), () => desk(input.responseId))),
);

export const savePointsTo = formAction(schema.savePointsTo, async (input, actor) =>
  shown(replyTo(await evidence.savePointsTo(actor, input), () => desk(input.responseId))),
);

export const attachDocument = formAction(schema.attach, async ({ file, responseId }, actor) =>
  replyTo(
    await withKept(
      SEALED,
      evidence.attachDocument,
      actor,
      { file, kind: "DOCUMENT" },
      (upload) => ({
        responseId,
        upload,
      }),
    ),
    () => `${desk(responseId)}/evidence`,
  ),
);

export const detachDocument = formAction(schema.detach, async (input, actor) =>
  replyTo(await evidence.detachDocument(actor, input), () => `${desk(input.responseId)}/evidence`),
);

export const submitResponse = formAction(schema.response, async (input, actor) =>
  replyTo(await submission.submitResponse(actor, input), () => `${desk(input.responseId)}/receipt`),
);

export const withdrawResponse = formAction(schema.response, async (input, actor) =>
  replyTo(await submission.withdrawResponse(actor, input), () => desk(input.responseId)),
);

export const confirmResponse = formAction(schema.confirmed, async (input, actor) =>
  replyTo(await confirmation.confirmResponse(actor, input), () => desk(input.responseId)),
);

export const beginOpening = formAction(schema.openResponses, async (input, actor) =>
  replyTo(
    await opening.beginOpening(actor, input),
    () => `/account/challenges/${input.challengeId}/opening`,
  ),
);

export const openResponses = formAction(schema.openResponses, async (input, actor) =>
  replyTo(
    await opening.openResponses(actor, input),
    () => `/account/challenges/${input.challengeId}/evaluation`,
  ),
);

/** The page has to know what a colleague saved, to save over it at the second attempt. */
function shown(reply: Reply): Reply {
  if ("errors" in reply) refresh();
  return reply;
}
