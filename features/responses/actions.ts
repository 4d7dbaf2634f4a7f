"use server";

import type { Fields } from "@/domain/challenge/merge";
import { originalText } from "@/features/challenges/records/revisions";
import { withKept } from "@/features/files/actions/with-upload";
import { confirmed } from "@/features/session/actions/confirmed";
import {
  formAction,
  posted,
  replyTo,
  savingAction,
} from "@/features/session/framework/form-action";
import * as confirmation from "./commands/confirm";
import * as draft from "./commands/draft";
import * as evidence from "./commands/evidence";
import * as opening from "./commands/opening";
import * as submission from "./commands/submission";
import { SEALED } from "./export/attachments";
import * as schema from "./schema";

const desk = ({ responseId }: { responseId: string }) => `/account/responses/${responseId}`;
/** The desk of the response that was sent, or a page of it. */
const deskSent =
  (page = "") =>
  (_: unknown, input: { responseId: string }) =>
    `${desk(input)}${page}`;
/** A page of the challenge that was sent. */
const challenge =
  (page: string) =>
  (_: unknown, { challengeId }: { challengeId: string }) =>
    `/account/challenges/${challengeId}/${page}`;
/** What the form knows to be stored once it has saved itself. */
const knownSince = ({ original }: { original: Fields }) => originalText(original);

export const startResponse = posted(schema.start, draft.startResponse, desk);

export const saveAnswer = posted(schema.saveAnswer, draft.saveAnswer, deskSent());
export const savePrice = posted(schema.savePrice, draft.savePrice, deskSent());
export const saveDeclarations = posted(schema.saveDeclarations, draft.saveDeclarations, deskSent());
export const savePointsTo = posted(schema.savePointsTo, evidence.savePointsTo, deskSent());

export const autosaveAnswer = savingAction(schema.saveAnswer, draft.saveAnswer);
export const autosavePrice = savingAction(
  schema.savePrice,
  (actor, input) => draft.savePrice(actor, { ...input, byItself: true }),
  knownSince,
);
export const autosaveDeclarations = savingAction(
  schema.autosaveDeclarations,
  draft.saveDeclarations,
  knownSince,
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
    () => `${desk({ responseId })}/evidence`,
  ),
);
export const detachDocument = posted(schema.detach, evidence.detachDocument, deskSent("/evidence"));

export const submitResponse = posted(
  schema.response,
  submission.submitResponse,
  deskSent("/receipt"),
);
export const withdrawResponse = posted(schema.response, submission.withdrawResponse, deskSent());
export const restoreResponse = posted(schema.response, submission.restoreResponse, deskSent());
export const confirmResponse = posted(schema.confirmed, confirmation.confirmResponse, deskSent());

export const beginOpening = posted(
  schema.openResponses,
  confirmed(opening.beginOpening),
  challenge("opening"),
);
export const openResponses = posted(
  schema.openResponses,
  confirmed(opening.openResponses),
  challenge("evaluation"),
);
