"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import { place } from "@/features/session/place";
import * as commands from "./commands";
import * as hiding from "./hiding-commands";
import { tooManyReports } from "./limits";
import * as schema from "./schema";

const desk = (type: string, id: string, done: string) =>
  `/operator/moderation/${type}/${id}?done=${done}`;

export const reportPage = formAction(schema.report, async (input, actor) => {
  const refused = await tooManyReports(actor, await place());
  if (refused) return { errors: { "": [refused] } };
  return replyTo(
    await commands.reportPage(actor, input),
    ({ type, slug }) => `/report/${type}/${slug}?done=reported`,
  );
});

export const dismissReports = formAction(schema.dismiss, async (input, actor) =>
  replyTo(await commands.dismissReports(actor, input), () =>
    desk(input.type, input.id, "dismissed"),
  ),
);

export const passOnReports = formAction(schema.passOn, async (input, actor) =>
  replyTo(await commands.passOnReports(actor, input), () => desk(input.type, input.id, "passed")),
);

export const hidePage = formAction(schema.hide, async (input, actor) =>
  replyTo(await commands.hidePage(actor, input), () => desk(input.type, input.id, "hidden")),
);

export const answerHiding = formAction(schema.answer, async (input, actor) =>
  replyTo(
    await hiding.answerHiding(actor, input),
    ({ hidingId }) => `/account/moderation/${hidingId}?done=answered`,
  ),
);

export const keepHidden = formAction(schema.keep, async (input, actor) =>
  replyTo(await hiding.keepHidden(actor, input), ({ type, id }) => desk(type, id, "kept")),
);

export const restorePage = formAction(schema.restore, async (input, actor) =>
  replyTo(await hiding.restorePage(actor, input), ({ type, id }) => desk(type, id, "restored")),
);
