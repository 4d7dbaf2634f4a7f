"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const tryAgain = formAction(schema.tryAgain, async (input, actor) =>
  replyTo(await commands.tryAgain(actor, input), () => "/operator/jobs?done=again"),
);

export const putAside = formAction(schema.putAside, async (input, actor) =>
  replyTo(await commands.putAside(actor, input), () => "/operator/jobs?done=aside"),
);
