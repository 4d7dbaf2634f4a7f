"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const desk = ({ id }: { id: string }) => `/account/stories/${id}`;
const blockers = (story: { id: string }) => `${desk(story)}/blockers`;
const page = ({ slug }: { slug: string }) => `/stories/${slug}`;

export const startStory = posted(schema.start, commands.startStory, desk);
export const saveStory = posted(schema.words, commands.saveStory, desk);
export const chooseClaims = posted(schema.outcomes, commands.chooseClaims, desk);
export const saveStoryBlocker = posted(schema.blocker, commands.saveStoryBlocker, blockers);
export const removeStoryBlocker = posted(
  schema.aboutBlocker,
  commands.removeStoryBlocker,
  blockers,
);
export const chooseFiles = posted(schema.files, commands.chooseFiles, desk);
export const agreeToStory = posted(schema.ofVersion, commands.agreeToStory, desk);
export const publishStory = posted(schema.ofVersion, commands.publishStory, page);
export const dropCorrection = posted(schema.ofVersion, commands.dropCorrection, desk);
export const withdrawStory = posted(schema.subject, commands.withdrawStory, desk);
export const withdrawEndorsement = posted(schema.bySlug, commands.withdrawEndorsement, page);
export const endorseStory = posted(
  schema.endorsement,
  commands.endorseStory,
  (story) => `${page(story)}#champion`,
);
