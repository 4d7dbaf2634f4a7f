"use server";

import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const page = (slug: string) => `/engagements/${slug}`;

export const publishEngagement = posted(schema.asked, confirmed(commands.publishEngagement), page);
export const shareLearned = posted(schema.shared, commands.shareLearned, page);

export const moveClosing = posted(
  schema.moved,
  commands.moveClosing,
  (id) => `/account/challenges/${id}/engagement`,
);

export const replyToEngagement = posted(
  schema.replied,
  commands.replyToEngagement,
  (_, { slug }) => `${page(slug)}?replied=yes#reply`,
);
