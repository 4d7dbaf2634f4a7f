"use server";

import { aboutBlocker, blockerOfChallenge } from "@/features/blockers/schema";
import { withUpload } from "@/features/files/actions/with-upload";
import { naming } from "@/features/memberships/records/naming";
import { confirmed } from "@/features/session/actions/confirmed";
import { formAction, posted, replyTo } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

/** The task list of a draft, or one page below it. */
const deskOf = (id: string, part = "") => `/account/challenges/${id}${part && `/${part}`}`;
/** The same for the challenge that was sent, and for the one that the command names. */
const desk =
  (part?: string) =>
  (_: unknown, { id }: { id: string }) =>
    deskOf(id, part);
const deskById = (part?: string) => (id: string) => deskOf(id, part);
const page = (slug: string) => `/challenges/${slug}`;

export const createChallenge = posted(schema.newChallenge, commands.createChallenge, deskById());
export const copyChallenge = posted(schema.subject, commands.copyChallenge, deskById());
export const startNextPhase = posted(schema.subject, commands.startNextPhase, deskById());
export const discardChallenge = posted(
  schema.subject,
  commands.discardChallenge,
  "/account/challenges",
);

export const saveUsers = posted(schema.usersPart, commands.saveUsers, desk());
export const saveProblem = posted(schema.problemPart, commands.saveProblem, desk());
export const saveLegacy = posted(schema.legacyPart, commands.saveLegacy, desk());
export const saveTried = posted(schema.triedPart, commands.saveTried, desk());
export const saveTimetable = posted(schema.timetablePart, commands.saveTimetable, desk());
export const saveConditions = posted(schema.conditionsPart, commands.saveConditions, desk());
export const saveRights = posted(schema.rightsPart, commands.saveRights, desk());
export const saveTies = posted(schema.tiesPart, commands.saveTies, desk());
export const saveConflicts = posted(schema.conflictsPart, commands.saveConflicts, desk());
export const saveDescriptors = posted(schema.descriptorsPart, commands.saveDescriptors, desk());
export const saveKind = posted(schema.kindPart, commands.saveKind, desk("budget"));
export const savePrice = posted(schema.pricePart, commands.savePrice, desk("criteria"));
export const saveAttachments = posted(
  schema.attachmentsPart,
  commands.saveAttachments,
  desk("criteria"),
);
export const saveScale = posted(schema.scalePart, commands.saveScale, desk("descriptors"));
export const saveNamesHidden = posted(schema.namesPart, commands.saveNamesHidden, desk("panel"));

export const saveOutcome = posted(schema.outcomeItem, commands.saveOutcome, desk("outcomes"));
export const removeOutcome = posted(
  schema.removedItem,
  commands.removeOutcome,
  deskById("outcomes"),
);
export const saveDataSet = posted(schema.dataSetItem, commands.saveDataSet, desk("data"));
export const removeDataSet = posted(schema.removedItem, commands.removeDataSet, deskById("data"));
export const savePhase = posted(schema.phaseItem, commands.savePhase, desk("budget"));
export const removePhase = posted(schema.removedItem, commands.removePhase, deskById("budget"));
export const saveCriterion = posted(schema.criterionItem, commands.saveCriterion, desk("criteria"));
export const removeCriterion = posted(
  schema.removedItem,
  commands.removeCriterion,
  deskById("criteria"),
);
export const addPerson = posted(schema.addedPerson, naming(commands.addPerson), deskById("panel"));
export const removePerson = posted(schema.removedPerson, commands.removePerson, deskById("panel"));

export const addSample = formAction(schema.addedSample, async ({ file, ...input }, actor) =>
  replyTo(
    await withUpload(commands.addSample, actor, { file, kind: "DOCUMENT" }, (upload) => ({
      ...input,
      upload,
    })),
    () => deskOf(input.id, `data/${input.item}`),
  ),
);

export const removeSample = posted(schema.removedItem, commands.removeSample, (_, { id, item }) =>
  deskOf(id, `data/${item}`),
);

export const submitChallenge = posted(schema.subject, commands.submitChallenge, desk());
export const recallChallenge = posted(schema.subject, commands.recallChallenge, desk());
export const returnChallenge = posted(schema.returned, confirmed(commands.returnChallenge), desk());
export const publishChallenge = posted(schema.subject, confirmed(commands.publishChallenge), page);
export const proposeCancellation = posted(
  schema.cancelled,
  confirmed(commands.proposeCancellation),
  desk("proposal"),
);
export const proposeAmendment = posted(
  schema.amendment,
  confirmed(commands.proposeAmendment),
  desk("proposal"),
);
export const decideProposal = posted(
  schema.decidedProposal,
  confirmed(commands.decideProposal),
  ({ slug }) => page(slug),
);

export const saveBlocker = posted(
  blockerOfChallenge,
  commands.saveChallengeBlocker,
  desk("blockers"),
);
export const removeBlocker = posted(
  aboutBlocker,
  commands.removeChallengeBlocker,
  desk("blockers"),
);
