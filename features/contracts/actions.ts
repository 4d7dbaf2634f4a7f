"use server";

import { evaluationPath } from "@/domain/assessment/paths";
import { formAction, replyTo } from "@/features/session/form-action";
import * as commands from "./commands";
import * as schema from "./schema";

const awardPage = ({ challengeId }: { challengeId: string }) =>
  evaluationPath(challengeId, "award");

export const recordContract = formAction(schema.signed, async (input, actor) =>
  replyTo(await commands.recordContract(actor, input), () => awardPage(input)),
);

export const rateIndicator = formAction(schema.rated, async (input, actor) =>
  replyTo(await commands.rateIndicator(actor, input), () => awardPage(input)),
);

export const endPhase = formAction(schema.ended, async (input, actor) =>
  replyTo(await commands.endPhase(actor, input), () => awardPage(input)),
);
