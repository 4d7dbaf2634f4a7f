"use server";

import { refresh } from "next/cache";
import { formAction, replyTo } from "@/features/session/form-action";
import type { Outcome } from "@/lib/command";
import * as commands from "./commands";
import * as schema from "./schema";

export const startStory = formAction(schema.start, async (input, actor) =>
  replyTo(await commands.startStory(actor, input), ({ id }) => deskOf(id)),
);

export const saveStory = formAction(schema.words, async (input, actor) =>
  replyTo(shown(await commands.saveStory(actor, input)), ({ id }) => deskOf(id)),
);

export const chooseClaims = formAction(schema.outcomes, async (input, actor) =>
  replyTo(shown(await commands.chooseClaims(actor, input)), ({ id }) => deskOf(id)),
);

export const saveStoryBlocker = formAction(schema.blocker, async (input, actor) =>
  replyTo(shown(await commands.saveStoryBlocker(actor, input)), ({ id }) => blockersOf(id)),
);

export const removeStoryBlocker = formAction(schema.aboutBlocker, async (input, actor) =>
  replyTo(shown(await commands.removeStoryBlocker(actor, input)), ({ id }) => blockersOf(id)),
);

export const chooseFiles = formAction(schema.files, async (input, actor) =>
  replyTo(shown(await commands.chooseFiles(actor, input)), ({ id }) => deskOf(id)),
);

export const agreeToStory = formAction(schema.ofVersion, async (input, actor) =>
  replyTo(shown(await commands.agreeToStory(actor, input)), ({ id }) => deskOf(id)),
);

export const publishStory = formAction(schema.ofVersion, async (input, actor) =>
  replyTo(shown(await commands.publishStory(actor, input)), ({ slug }) => `/stories/${slug}`),
);

export const dropCorrection = formAction(schema.ofVersion, async (input, actor) =>
  replyTo(shown(await commands.dropCorrection(actor, input)), ({ id }) => deskOf(id)),
);

export const withdrawStory = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.withdrawStory(actor, input), ({ id }) => deskOf(id)),
);

export const endorseStory = formAction(schema.endorsement, async (input, actor) =>
  replyTo(
    shown(await commands.endorseStory(actor, input)),
    ({ slug }) => `/stories/${slug}#champion`,
  ),
);

export const withdrawEndorsement = formAction(schema.bySlug, async (input, actor) =>
  replyTo(await commands.withdrawEndorsement(actor, input), ({ slug }) => `/stories/${slug}`),
);

function deskOf(id: string): string {
  return `/account/stories/${id}`;
}

function blockersOf(id: string): string {
  return `${deskOf(id)}/blockers`;
}

/** After a conflict the page is drawn anew, so that its form holds the version that is stored now. */
function shown<Result>(outcome: Outcome<Result>): Outcome<Result> {
  if (!outcome.ok && !("missing" in outcome)) refresh();
  return outcome;
}
