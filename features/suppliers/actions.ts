"use server";

import type { Actor } from "@/domain/actor";
import { posted } from "@/features/session/framework/form-action";
import type { Outcome } from "@/lib/command";
import * as commands from "./commands";
import { saveCapabilityEvidence as saveEvidence } from "./commands/capabilities";
import * as schema from "./schema";

const DESK = "/account/profile";
const CAPABILITIES = `${DESK}/capabilities?done=saved`;

export const saveAbout = posted(schema.aboutForm, own(commands.saveAbout), `${DESK}?done=about`);

export const saveCapability = posted(
  schema.capabilityForm,
  own(commands.saveCapability),
  CAPABILITIES,
);

export const saveCapabilityEvidence = posted(
  schema.capabilityEvidenceForm,
  own(saveEvidence),
  CAPABILITIES,
);

export const removeCapability = posted(
  schema.removalForm,
  own(commands.removeCapability),
  `${DESK}/capabilities?done=removed`,
);

export const saveCertification = posted(
  schema.certificationForm,
  own(commands.saveCertification),
  `${DESK}/certifications?done=saved`,
);

export const removeCertification = posted(
  schema.removalForm,
  own(commands.removeCertification),
  `${DESK}/certifications?done=removed`,
);

export const publishProfile = posted(
  schema.publicationForm,
  own(commands.publishProfile),
  ({ hidden }) => `${DESK}?done=${hidden ? "renewed" : "published"}`,
);

export const unpublishProfile = posted(
  schema.emptyForm,
  own(commands.unpublishProfile),
  `${DESK}?done=unpublished`,
);

/** A command for the supplier that the person acts for. */
function own<Input extends { organisationId: string }, Result>(
  command: (actor: Actor, input: Input) => Promise<Outcome<Result>>,
) {
  return async (actor: Actor, input: Omit<Input, "organisationId">): Promise<Outcome<Result>> => {
    const acting = actor.kind === "person" ? actor.actingFor : null;
    if (acting) return command(actor, { ...input, organisationId: acting.organisationId } as Input);
    const signedOut =
      "You are signed out, or act for no supplier. Sign in in another window, then send this again: what you typed is still here.";
    return { ok: false, errors: { "": [signedOut] } };
  };
}
