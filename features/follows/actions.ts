"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const startFollowing = formAction(schema.follow, async ({ subject, id }, actor) =>
  replyTo(await commands.startFollowing(actor, { subject, id }), ({ path }) => path),
);

export const stopFollowing = formAction(schema.follow, async ({ subject, id, from }, actor) =>
  replyTo(await commands.stopFollowing(actor, { subject, id }), ({ path }) =>
    from === "list" ? "/account/following?done=stopped" : path,
  ),
);
