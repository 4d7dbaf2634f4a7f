"use server";

import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const mergeSuppliers = posted(
  schema.merge,
  confirmed(commands.mergeSuppliers),
  "/operator/merge?done=merged",
);

export const askToMerge = posted(schema.ask, commands.askToMerge, "/account?done=asked");

export const decideMerge = posted(
  schema.decide,
  confirmed(commands.decideMerge),
  "/account/requests?done=decided",
);

export const withdrawMerge = posted(
  schema.withdraw,
  commands.withdrawMerge,
  "/account?done=taken-back",
);
