"use server";

import { aboutBlocker, blocker } from "@/features/blockers/schema";
import { withUpload } from "@/features/files/actions/with-upload";
import { mailing } from "@/features/letters/records/limits";
import { joining } from "@/features/session/actions/joining";
import { formAction, posted, replyTo } from "@/features/session/framework/form-action";
import * as studies from "./commands";
import * as attachments from "./commands/attachments";
import * as blockers from "./commands/blockers";
import * as claims from "./commands/claims";
import * as confirmations from "./commands/confirmations";
import * as corrections from "./commands/corrections";
import * as disputes from "./commands/disputes";
import * as invitations from "./commands/invitations";
import * as permissions from "./commands/permissions";
import * as requests from "./commands/requests";
import * as words from "./commands/words";
import * as schema from "./schema";

const place = (id: string, page = "") => `/account/case-studies/${id}${page}`;
const outcomeOf = (id: string, claimId: string) => place(id, `/outcomes/${claimId}`);

/** The desk of the case study that was sent, or a page of it. */
const desk =
  (page?: string) =>
  (_: unknown, { id }: { id: string }) =>
    place(id, page);
const outcome = (_: unknown, { id, claimId }: { id: string; claimId: string }) =>
  outcomeOf(id, claimId);
/** The confirmation that the body was asked for. */
const request =
  (done: string) =>
  (_: unknown, { requestId }: { requestId: string }) =>
    `/account/confirmations/${requestId}?done=${done}`;

export const createCaseStudy = posted(schema.create, studies.createCaseStudy, ({ id }) =>
  place(id, "?done=begun"),
);

export const saveSummary = posted(schema.summary, studies.saveSummary, desk());
export const saveProblem = posted(schema.problem, studies.saveProblem, desk());
export const saveWork = posted(schema.work, studies.saveWork, desk());
export const saveTechnologies = posted(schema.technologies, studies.saveTechnologies, desk());
export const saveFacts = posted(schema.facts, studies.saveFacts, desk());
export const saveEnding = posted(schema.ending, studies.saveEnding, desk());
export const saveBody = posted(schema.body, studies.saveBody, desk());
export const publishCaseStudy = posted(
  schema.aboutCaseStudy,
  studies.publishCaseStudy,
  desk("?done=published"),
);
export const withdrawCaseStudy = posted(
  schema.aboutCaseStudy,
  studies.withdrawCaseStudy,
  desk("?done=withdrawn"),
);

/** From a new outcome on to its page, where evidence is attached. */
export const saveClaim = posted(
  schema.claim,
  claims.saveClaim,
  (claim, { id }) => `${outcomeOf(id, claim.id)}?done=saved`,
);
export const removeClaim = posted(schema.aboutClaim, claims.removeClaim, desk("/outcomes"));

export const saveEvidence = formAction(schema.evidence, async (input, actor) => {
  const chosen = { file: "file" in input ? input.file : null, kind: "DOCUMENT" } as const;
  return replyTo(
    await withUpload(claims.saveEvidence, actor, chosen, (upload) => ({ ...input, upload })),
    () => outcomeOf(input.id, input.claimId),
  );
});
export const removeEvidence = posted(schema.aboutEvidence, claims.removeEvidence, outcome);

export const addPicture = formAction(schema.addPicture, async ({ file, ...input }, actor) =>
  replyTo(
    await withUpload(attachments.attachFile, actor, { file, kind: "PICTURE" }, (upload) => ({
      ...input,
      upload,
    })),
    () => place(input.id, "/files?done=picture-added"),
  ),
);

export const addDocument = formAction(schema.addDocument, async ({ file, ...input }, actor) =>
  replyTo(
    await withUpload(attachments.attachFile, actor, { file, kind: "DOCUMENT" }, (upload) => ({
      ...input,
      upload,
    })),
    () => place(input.id, "/files?done=document-added"),
  ),
);

export const changePicture = posted(schema.changePicture, attachments.describeFile, desk("/files"));
export const changeDocument = posted(
  schema.changeDocument,
  attachments.describeFile,
  desk("/files"),
);
export const moveFileUp = posted(schema.aboutAttached, attachments.moveFileUp, desk("/files"));
export const detachFile = posted(
  schema.aboutAttached,
  attachments.detachFile,
  desk("/files?done=file-removed"),
);

export const saveBlocker = posted(blocker, blockers.saveBlocker, desk("/blockers"));
export const removeBlocker = posted(aboutBlocker, blockers.removeBlocker, desk("/blockers"));

export const requestConfirmation = posted(
  schema.ask,
  requests.requestConfirmation,
  desk("/confirmation?done=asked"),
);
export const inviteReference = posted(
  schema.inviteReference,
  mailing(invitations.inviteReference),
  desk("/confirmation?done=invited"),
);
export const acceptReferenceInvitation = posted(
  schema.aboutInvitation,
  joining(invitations.acceptReferenceInvitation),
  ({ requestId }) => `/account/confirmations/${requestId}`,
);
export const withdrawRequest = posted(
  schema.ownRequest,
  requests.withdrawRequest,
  desk("/confirmation?done=taken-back"),
);
export const replyToDispute = posted(
  schema.reply,
  disputes.replyToDispute,
  desk("/confirmation?done=replied"),
);
export const acceptCorrection = posted(
  schema.aboutOwnConfirmation,
  corrections.acceptCorrection,
  desk("/confirmation?done=corrected"),
);

export const changePermission = posted(
  schema.permit,
  permissions.changePermission,
  request("permitted"),
);
export const answerRequest = posted(
  schema.answer,
  confirmations.answerRequest,
  request("answered"),
);
export const answerAgain = posted(
  schema.answerAgain,
  confirmations.answerAgain,
  request("put-right"),
);
export const judgeWords = posted(schema.judgeWords, words.judgeWords, request("judged"));
export const declineRequest = posted(
  schema.decline,
  confirmations.declineRequest,
  request("declined"),
);
export const revokeConfirmation = posted(
  schema.aboutConfirmation,
  confirmations.revokeConfirmation,
  request("revoked"),
);
