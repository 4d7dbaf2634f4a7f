"use server";

import { refresh } from "next/cache";
import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const publishEngagement = formAction(schema.asked, async (input, actor) =>
  replyTo(await commands.publishEngagement(actor, input), (slug) => `/engagements/${slug}`),
);

export const moveClosing = formAction(schema.moved, async (input, actor) =>
  replyTo(await commands.moveClosing(actor, input), (id) => `/account/challenges/${id}/engagement`),
);

export const replyToEngagement = formAction(schema.replied, async (input, actor) => {
  const reply = replyTo(
    await commands.replyToEngagement(actor, input),
    () => `/engagements/${input.slug}?replied=yes#reply`,
  );
  // The page has to know what a colleague saved, to save over it at the second attempt.
  if ("errors" in reply) refresh();
  return reply;
});

export const shareLearned = formAction(schema.shared, async (input, actor) =>
  replyTo(await commands.shareLearned(actor, input), (slug) => `/engagements/${slug}`),
);
