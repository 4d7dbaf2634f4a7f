"use server";

import { refresh } from "next/cache";
import { aboutBlocker, blocker } from "@/features/blockers/schema";
import { withUpload } from "@/features/files/with-upload";
import { actForNewMembership } from "@/features/session/act-for";
import { formAction, type Reply, replyTo } from "@/features/session/form-action";
import type { Outcome } from "@/lib/command";
import * as attachments from "./attachment-commands";
import * as blockers from "./blocker-commands";
import * as claims from "./claim-commands";
import * as studies from "./commands";
import * as confirmations from "./confirmation-commands";
import * as corrections from "./correction-commands";
import * as disputes from "./dispute-commands";
import * as invitations from "./invitation-commands";
import * as permissions from "./permission-commands";
import * as requests from "./request-commands";
import * as schema from "./schema";

const place = (id: string) => `/account/case-studies/${id}`;
const outcome = (id: string, claimId: string) => `${place(id)}/outcomes/${claimId}`;

/** Like `replyTo`; when it was refused, the page is read again, since somebody else may have changed what it shows. */
function reply<Result>(answer: Outcome<Result>, next: (result: Result) => string): Reply {
  if (!answer.ok) refresh();
  return replyTo(answer, next);
}

export const createCaseStudy = formAction(schema.create, async (input, actor) =>
  reply(await studies.createCaseStudy(actor, input), ({ id }) => `${place(id)}?done=begun`),
);

export const saveSummary = formAction(schema.summary, async ({ id, seen, ...fields }, actor) =>
  reply(await studies.saveSummary(actor, { id, seen, fields }), () => place(id)),
);

export const saveProblem = formAction(schema.problem, async ({ id, seen, ...fields }, actor) =>
  reply(await studies.saveProblem(actor, { id, seen, fields }), () => place(id)),
);

export const saveWork = formAction(schema.work, async ({ id, seen, ...fields }, actor) =>
  reply(await studies.saveWork(actor, { id, seen, fields }), () => place(id)),
);

export const saveTechnologies = formAction(
  schema.technologies,
  async ({ id, seen, ...fields }, actor) =>
    reply(await studies.saveTechnologies(actor, { id, seen, fields }), () => place(id)),
);

export const saveFacts = formAction(schema.facts, async ({ id, seen, ...fields }, actor) =>
  reply(await studies.saveFacts(actor, { id, seen, fields }), () => place(id)),
);

export const saveEnding = formAction(schema.ending, async ({ id, seen, ...fields }, actor) =>
  reply(await studies.saveEnding(actor, { id, seen, fields }), () => place(id)),
);

export const saveBody = formAction(schema.body, async (input, actor) =>
  reply(await studies.saveBody(actor, input), () => place(input.id)),
);

export const publishCaseStudy = formAction(schema.aboutCaseStudy, async ({ id }, actor) =>
  reply(await studies.publishCaseStudy(actor, { id }), () => `${place(id)}?done=published`),
);

export const withdrawCaseStudy = formAction(schema.aboutCaseStudy, async ({ id }, actor) =>
  reply(await studies.withdrawCaseStudy(actor, { id }), () => `${place(id)}?done=withdrawn`),
);

/** From a new outcome on to its page, where evidence is attached. */
export const saveClaim = formAction(schema.claim, async (input, actor) =>
  reply(await claims.saveClaim(actor, input), ({ id }) => `${outcome(input.id, id)}?done=saved`),
);

export const removeClaim = formAction(schema.aboutClaim, async (input, actor) =>
  reply(await claims.removeClaim(actor, input), () => `${place(input.id)}/outcomes`),
);

export const saveEvidence = formAction(schema.evidence, async (input, actor) => {
  const chosen = { file: "file" in input ? input.file : null, kind: "DOCUMENT" } as const;
  return reply(
    await withUpload(claims.saveEvidence, actor, chosen, (upload) => ({ ...input, upload })),
    () => outcome(input.id, input.claimId),
  );
});

export const removeEvidence = formAction(schema.aboutEvidence, async (input, actor) =>
  reply(await claims.removeEvidence(actor, input), () => outcome(input.id, input.claimId)),
);

export const addPicture = formAction(schema.addPicture, async ({ file, ...input }, actor) =>
  reply(
    await withUpload(attachments.attachFile, actor, { file, kind: "PICTURE" }, (upload) => ({
      ...input,
      upload,
    })),
    () => `${place(input.id)}/files?done=picture-added`,
  ),
);

export const addDocument = formAction(schema.addDocument, async ({ file, ...input }, actor) =>
  reply(
    await withUpload(attachments.attachFile, actor, { file, kind: "DOCUMENT" }, (upload) => ({
      ...input,
      alt: "",
      upload,
    })),
    () => `${place(input.id)}/files?done=document-added`,
  ),
);

export const changePicture = formAction(schema.changePicture, async (input, actor) =>
  reply(await attachments.describeFile(actor, input), () => `${place(input.id)}/files`),
);

export const changeDocument = formAction(schema.changeDocument, async (input, actor) =>
  reply(
    await attachments.describeFile(actor, { ...input, alt: "" }),
    () => `${place(input.id)}/files`,
  ),
);

export const moveFileUp = formAction(schema.aboutAttached, async (input, actor) =>
  reply(await attachments.moveFileUp(actor, input), () => `${place(input.id)}/files`),
);

export const detachFile = formAction(schema.aboutAttached, async (input, actor) =>
  reply(
    await attachments.detachFile(actor, input),
    () => `${place(input.id)}/files?done=file-removed`,
  ),
);

export const saveBlocker = formAction(blocker, async (input, actor) =>
  reply(await blockers.saveBlocker(actor, input), () => `${place(input.id)}/blockers`),
);

export const removeBlocker = formAction(aboutBlocker, async (input, actor) =>
  reply(await blockers.removeBlocker(actor, input), () => `${place(input.id)}/blockers`),
);

export const requestConfirmation = formAction(schema.ask, async (input, actor) =>
  reply(
    await requests.requestConfirmation(actor, input),
    () => `${place(input.id)}/confirmation?done=asked`,
  ),
);

export const inviteReference = formAction(schema.inviteReference, async (input, actor) =>
  reply(
    await invitations.inviteReference(actor, input),
    () => `${place(input.id)}/confirmation?done=invited`,
  ),
);

export const acceptReferenceInvitation = formAction(
  schema.aboutInvitation,
  async (input, actor) => {
    const outcome = await invitations.acceptReferenceInvitation(actor, input);
    if (outcome.ok) await actForNewMembership(actor, outcome.result.membershipId);
    return reply(outcome, ({ requestId }) => `/account/confirmations/${requestId}`);
  },
);

export const withdrawRequest = formAction(schema.ownRequest, async ({ id, requestId }, actor) =>
  reply(
    await requests.withdrawRequest(actor, { requestId }),
    () => `${place(id)}/confirmation?done=taken-back`,
  ),
);

export const replyToDispute = formAction(schema.reply, async ({ id, ...input }, actor) =>
  reply(
    await disputes.replyToDispute(actor, input),
    () => `${place(id)}/confirmation?done=replied`,
  ),
);

export const acceptCorrection = formAction(
  schema.aboutOwnConfirmation,
  async ({ id, confirmationId }, actor) =>
    reply(
      await corrections.acceptCorrection(actor, { confirmationId }),
      () => `${place(id)}/confirmation?done=corrected`,
    ),
);

export const changePermission = formAction(schema.permit, async (input, actor) =>
  reply(
    await permissions.changePermission(actor, input),
    () => `/account/confirmations/${input.requestId}?done=permitted`,
  ),
);

export const answerRequest = formAction(schema.answer, async (input, actor) =>
  reply(
    await confirmations.answerRequest(actor, input),
    () => `/account/confirmations/${input.requestId}?done=answered`,
  ),
);

export const declineRequest = formAction(schema.decline, async (input, actor) =>
  reply(
    await confirmations.declineRequest(actor, input),
    () => `/account/confirmations/${input.requestId}?done=declined`,
  ),
);

export const revokeConfirmation = formAction(
  schema.aboutConfirmation,
  async ({ requestId, confirmationId }, actor) =>
    reply(
      await confirmations.revokeConfirmation(actor, { confirmationId }),
      () => `/account/confirmations/${requestId}?done=revoked`,
    ),
);
