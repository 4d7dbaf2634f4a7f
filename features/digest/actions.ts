"use server";

import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const setDigest = posted(
  schema.setDigest,
  commands.setDigest,
  (_, { wanted }) => `/account/following?done=${wanted ? "on" : "off"}`,
);

/** By the link of a letter: whoever has it need not be signed in. */
export const stopDigest = posted(
  schema.stopDigest,
  commands.stopDigest,
  "/digest/stop?done=stopped",
  { who: "anybody" },
);
