"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const mergeSuppliers = posted(
  schema.merge,
  commands.mergeSuppliers,
  "/operator/merge?done=merged",
);

export const askToMerge = posted(schema.ask, commands.askToMerge, "/account?done=asked");

export const decideMerge = posted(
  schema.decide,
  commands.decideMerge,
  "/account/requests?done=decided",
);

export const withdrawMerge = posted(
  schema.withdraw,
  commands.withdrawMerge,
  "/account?done=taken-back",
);
