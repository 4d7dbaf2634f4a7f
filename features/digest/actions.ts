"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const setDigest = formAction(schema.setDigest, async ({ wanted }, actor) =>
  replyTo(
    await commands.setDigest(actor, { wanted }),
    () => `/account/following?done=${wanted ? "on" : "off"}`,
  ),
);

export const stopDigest = formAction(schema.stopDigest, async ({ token }, actor) =>
  replyTo(await commands.stopDigest(actor, { token }), () => "/digest/stop?done=stopped"),
);
