"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const mergeSuppliers = formAction(schema.merge, async (input, actor) =>
  replyTo(await commands.mergeSuppliers(actor, input), () => "/operator/merge?done=merged"),
);

export const askToMerge = formAction(schema.ask, async (input, actor) =>
  replyTo(await commands.askToMerge(actor, input), () => "/account?done=asked"),
);

export const decideMerge = formAction(schema.decide, async (input, actor) =>
  replyTo(await commands.decideMerge(actor, input), () => "/account/requests?done=decided"),
);

export const withdrawMerge = formAction(schema.withdraw, async (input, actor) =>
  replyTo(await commands.withdrawMerge(actor, input), () => "/account?done=taken-back"),
);
