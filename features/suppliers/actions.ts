"use server";

import { revalidatePath } from "next/cache";
import type { Actor } from "@/domain/actor";
import { formAction, type Reply, replyTo } from "@/features/session/form-action";
import type { Outcome } from "@/lib/command";
import { saveCapabilityEvidence as saveEvidence } from "./capability-commands";
import * as commands from "./commands";
import {
  aboutForm,
  capabilityEvidenceForm,
  capabilityForm,
  certificationForm,
  emptyForm,
  publicationForm,
  removalForm,
} from "./schema";

const DESK = "/account/profile";

export const saveAbout = formAction(aboutForm, (input, actor) =>
  ownReply(actor, `${DESK}?done=about`, (own) => commands.saveAbout(actor, { ...own, ...input })),
);

export const saveCapability = formAction(capabilityForm, (input, actor) =>
  ownReply(actor, `${DESK}/capabilities?done=saved`, (own) =>
    commands.saveCapability(actor, { ...own, ...input }),
  ),
);

export const saveCapabilityEvidence = formAction(capabilityEvidenceForm, (input, actor) =>
  ownReply(actor, `${DESK}/capabilities?done=saved`, (own) =>
    saveEvidence(actor, { ...own, ...input }),
  ),
);

export const removeCapability = formAction(removalForm, (input, actor) =>
  ownReply(actor, `${DESK}/capabilities?done=removed`, (own) =>
    commands.removeCapability(actor, { ...own, ...input }),
  ),
);

export const saveCertification = formAction(certificationForm, (input, actor) =>
  ownReply(actor, `${DESK}/certifications?done=saved`, (own) =>
    commands.saveCertification(actor, { ...own, ...input }),
  ),
);

export const removeCertification = formAction(removalForm, (input, actor) =>
  ownReply(actor, `${DESK}/certifications?done=removed`, (own) =>
    commands.removeCertification(actor, { ...own, ...input }),
  ),
);

export const publishProfile = formAction(publicationForm, (input, actor) =>
  ownReply(
    actor,
    ({ hidden }: { hidden: boolean }) => `${DESK}?done=${hidden ? "renewed" : "published"}`,
    (own) => commands.publishProfile(actor, { ...own, ...input }),
  ),
);

export const unpublishProfile = formAction(emptyForm, (_input, actor) =>
  ownReply(actor, `${DESK}?done=unpublished`, (own) => commands.unpublishProfile(actor, own)),
);

/**
 * Carries out a command for the supplier that the person acts for. When it does not go through, the
 * page is drawn again from what is stored now, so that the form holds the present revision.
 */
async function ownReply<Result>(
  actor: Actor,
  to: string | ((result: Result) => string),
  run: (own: { organisationId: string }) => Promise<Outcome<Result>>,
): Promise<Reply> {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (!acting)
    return {
      errors: {
        "": [
          "You are signed out, or act for no supplier. Sign in in another window, then send this again: what you typed is still here.",
        ],
      },
    };
  const outcome = await run({ organisationId: acting.organisationId });
  if (!outcome.ok) revalidatePath(DESK, "layout");
  return replyTo(outcome, (result) => (typeof to === "string" ? to : to(result)));
}
