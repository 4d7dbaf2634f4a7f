"use server";

import { mailing } from "@/features/letters/records/limits";
import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

export const claimNumber = posted(
  schema.claimNumber,
  mailing(commands.claimNumber),
  "/account/number?done=number-claimed",
);

export const answerClaim = posted(
  schema.answerClaim,
  commands.answerClaim,
  "/account/number?done=number-answered",
);

export const decideClaim = posted(
  schema.decideClaim,
  confirmed(commands.decideClaim),
  "/operator/numbers?done=number-decided",
);
