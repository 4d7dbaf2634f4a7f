"use server";

import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const tryAgain = posted(
  schema.tryAgain,
  confirmed(commands.tryAgain),
  "/operator/jobs?done=again",
);
export const putAside = posted(
  schema.putAside,
  confirmed(commands.putAside),
  "/operator/jobs?done=aside",
);
