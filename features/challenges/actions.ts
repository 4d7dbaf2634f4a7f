"use server";

import { refresh } from "next/cache";
import { aboutBlocker, blocker } from "@/features/blockers/schema";
import { withUpload } from "@/features/files/with-upload";
import { formAction, replyTo } from "@/features/session/form-action";
import type { Outcome } from "@/lib/command";
import * as commands from "./commands";
import * as schema from "./schema";

/** Starts a draft, and goes to its task list. */
export const createChallenge = formAction(schema.newChallenge, async (input, actor) =>
  replyTo(await commands.createChallenge(actor, input), (id) => deskOf(id)),
);

export const copyChallenge = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.copyChallenge(actor, input), (id) => deskOf(id)),
);

export const startNextPhase = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.startNextPhase(actor, input), (id) => deskOf(id)),
);

export const discardChallenge = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.discardChallenge(actor, input), () => "/account/challenges"),
);

export const saveUsers = formAction(schema.usersPart, async (input, actor) =>
  replyTo(shown(await commands.saveUsers(actor, input)), () => deskOf(input.id)),
);

export const saveProblem = formAction(schema.problemPart, async (input, actor) =>
  replyTo(shown(await commands.saveProblem(actor, input)), () => deskOf(input.id)),
);

export const saveLegacy = formAction(schema.legacyPart, async (input, actor) =>
  replyTo(shown(await commands.saveLegacy(actor, input)), () => deskOf(input.id)),
);

export const saveTried = formAction(schema.triedPart, async (input, actor) =>
  replyTo(shown(await commands.saveTried(actor, input)), () => deskOf(input.id)),
);

export const saveTimetable = formAction(schema.timetablePart, async (input, actor) =>
  replyTo(shown(await commands.saveTimetable(actor, input)), () => deskOf(input.id)),
);

export const saveConditions = formAction(schema.conditionsPart, async (input, actor) =>
  replyTo(shown(await commands.saveConditions(actor, input)), () => deskOf(input.id)),
);

export const saveRights = formAction(schema.rightsPart, async (input, actor) =>
  replyTo(shown(await commands.saveRights(actor, input)), () => deskOf(input.id)),
);

export const saveTies = formAction(schema.tiesPart, async (input, actor) =>
  replyTo(shown(await commands.saveTies(actor, input)), () => deskOf(input.id)),
);

export const saveConflicts = formAction(schema.conflictsPart, async (input, actor) =>
  replyTo(shown(await commands.saveConflicts(actor, input)), () => deskOf(input.id)),
);

export const saveDescriptors = formAction(schema.descriptorsPart, async (input, actor) =>
  replyTo(shown(await commands.saveDescriptors(actor, input)), () => deskOf(input.id)),
);

export const saveKind = formAction(schema.kindPart, async (input, actor) =>
  replyTo(shown(await commands.saveKind(actor, input)), () => deskOf(input.id, "budget")),
);

export const savePrice = formAction(schema.pricePart, async (input, actor) =>
  replyTo(shown(await commands.savePrice(actor, input)), () => deskOf(input.id, "criteria")),
);

export const saveAttachments = formAction(schema.attachmentsPart, async (input, actor) =>
  replyTo(shown(await commands.saveAttachments(actor, input)), () => deskOf(input.id, "criteria")),
);

export const saveScale = formAction(schema.scalePart, async (input, actor) =>
  replyTo(shown(await commands.saveScale(actor, input)), () => deskOf(input.id, "descriptors")),
);

export const saveNamesHidden = formAction(schema.namesPart, async (input, actor) =>
  replyTo(shown(await commands.saveNamesHidden(actor, input)), () => deskOf(input.id, "panel")),
);

export const saveOutcome = formAction(schema.outcomeItem, async (input, actor) =>
  replyTo(shown(await commands.saveOutcome(actor, input)), () => deskOf(input.id, "outcomes")),
);

export const removeOutcome = formAction(schema.removedItem, async (input, actor) =>
  replyTo(await commands.removeOutcome(actor, input), (id) => deskOf(id, "outcomes")),
);

export const saveDataSet = formAction(schema.dataSetItem, async (input, actor) =>
  replyTo(shown(await commands.saveDataSet(actor, input)), () => deskOf(input.id, "data")),
);

export const addSample = formAction(schema.addedSample, async ({ file, ...input }, actor) =>
  replyTo(
    await withUpload(commands.addSample, actor, { file, kind: "DOCUMENT" }, (upload) => ({
      ...input,
      upload,
    })),
    () => deskOf(input.id, `data/${input.item}`),
  ),
);

export const removeSample = formAction(schema.removedItem, async (input, actor) =>
  replyTo(await commands.removeSample(actor, input), () => deskOf(input.id, `data/${input.item}`)),
);

export const removeDataSet = formAction(schema.removedItem, async (input, actor) =>
  replyTo(await commands.removeDataSet(actor, input), (id) => deskOf(id, "data")),
);

export const savePhase = formAction(schema.phaseItem, async (input, actor) =>
  replyTo(shown(await commands.savePhase(actor, input)), () => deskOf(input.id, "budget")),
);

export const removePhase = formAction(schema.removedItem, async (input, actor) =>
  replyTo(await commands.removePhase(actor, input), (id) => deskOf(id, "budget")),
);

export const saveCriterion = formAction(schema.criterionItem, async (input, actor) =>
  replyTo(shown(await commands.saveCriterion(actor, input)), () => deskOf(input.id, "criteria")),
);

export const removeCriterion = formAction(schema.removedItem, async (input, actor) =>
  replyTo(await commands.removeCriterion(actor, input), (id) => deskOf(id, "criteria")),
);

export const addPerson = formAction(schema.addedPerson, async (input, actor) =>
  replyTo(await commands.addPerson(actor, input), (id) => deskOf(id, "panel")),
);

export const removePerson = formAction(schema.removedPerson, async (input, actor) =>
  replyTo(await commands.removePerson(actor, input), (id) => deskOf(id, "panel")),
);

export const planChallenge = formAction(schema.planned, async (input, actor) =>
  replyTo(await commands.planChallenge(actor, input), () => deskOf(input.id, "plan")),
);

export const submitChallenge = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.submitChallenge(actor, input), () => deskOf(input.id)),
);

export const returnChallenge = formAction(schema.returned, async (input, actor) =>
  replyTo(await commands.returnChallenge(actor, input), () => deskOf(input.id)),
);

export const publishChallenge = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.publishChallenge(actor, input), (slug) => `/challenges/${slug}`),
);

export const amendChallenge = formAction(schema.amendment, async (input, actor) =>
  replyTo(
    await commands.amendChallenge(actor, input),
    ({ slug, number }) => `/challenges/${slug}/versions/${number}`,
  ),
);

export const cancelChallenge = formAction(schema.cancelled, async (input, actor) =>
  replyTo(await commands.cancelChallenge(actor, input), (slug) => `/challenges/${slug}`),
);

export const saveBlocker = formAction(blocker, async (input, actor) =>
  replyTo(await commands.saveChallengeBlocker(actor, input), () => deskOf(input.id, "blockers")),
);

export const removeBlocker = formAction(aboutBlocker, async (input, actor) =>
  replyTo(await commands.removeChallengeBlocker(actor, input), () => deskOf(input.id, "blockers")),
);

function deskOf(id: string, part?: string): string {
  return `/account/challenges/${id}${part ? `/${part}` : ""}`;
}

/**
 * After a conflict the page is drawn anew, so that its form holds what is stored now: what was typed
 * stays in the fields, and saving it again means it.
 */
function shown<Result>(outcome: Outcome<Result>): Outcome<Result> {
  if (!outcome.ok && "errors" in outcome) refresh();
  return outcome;
}
