"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const publishEngagement = formAction(schema.asked, async (input, actor) =>
  replyTo(await commands.publishEngagement(actor, input), (slug) => `/engagements/${slug}`),
);

export const replyToEngagement = formAction(schema.replied, async (input, actor) =>
  replyTo(
    await commands.replyToEngagement(actor, input),
    () => `/engagements/${input.slug}?replied=yes#reply`,
  ),
);

export const shareLearned = formAction(schema.shared, async (input, actor) =>
  replyTo(await commands.shareLearned(actor, input), (slug) => `/engagements/${slug}`),
);
