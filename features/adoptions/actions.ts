"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const page = (done: string) => (result: { slug: string }) =>
  `/stories/${result.slug}/reuse?done=${done}`;

export const wishToReuse = formAction(schema.wish, async (input, actor) =>
  replyTo(await commands.wishToReuse(actor, input), page("wished")),
);

export const reportReuse = formAction(schema.report, async (input, actor) =>
  replyTo(await commands.reportReuse(actor, input), page("reported")),
);

export const confirmReuse = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.confirmReuse(actor, input), page("confirmed")),
);

export const endReuse = formAction(schema.subject, async (input, actor) =>
  replyTo(await commands.endReuse(actor, input), page("ended")),
);
