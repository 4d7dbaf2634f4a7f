"use server";

import { evaluationPath } from "@/domain/assessment/paths";
import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const awardPage = (_: unknown, { challengeId }: { challengeId: string }) =>
  evaluationPath(challengeId, "award");

export const recordContract = posted(schema.signed, confirmed(commands.recordContract), awardPage);
export const decideContract = posted(
  schema.decidedContract,
  confirmed(commands.decideContract),
  awardPage,
);
export const rateIndicator = posted(schema.rated, commands.rateIndicator, awardPage);
export const endPhase = posted(schema.ended, commands.endPhase, awardPage);
