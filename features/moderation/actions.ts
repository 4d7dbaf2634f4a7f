"use server";

import { confirmed } from "@/features/session/actions/confirmed";
import { formAction, posted, replyTo } from "@/features/session/framework/form-action";
import { place } from "@/features/session/framework/place";
import * as commands from "./commands";
import * as hiding from "./commands/hidings";
import { tooManyReports } from "./records/limits";
import * as schema from "./schema";

interface About {
  type: string;
  id: string;
}

const desk = ({ type, id }: About, done: string) =>
  `/operator/moderation/${type}/${id}?done=${done}`;
const deskSent = (done: string) => (_: unknown, input: About) => desk(input, done);
const deskFound = (done: string) => (result: About) => desk(result, done);

export const reportPage = formAction(
  schema.report,
  async (input, actor) => {
    const refused = await tooManyReports(actor, await place());
    if (refused) return { errors: { "": [refused] } };
    return replyTo(
      await commands.reportPage(actor, input),
      ({ type, slug }) => `/report/${type}/${slug}?done=reported`,
    );
  },
  { who: "anybody" },
);

export const dismissReports = posted(
  schema.dismiss,
  confirmed(commands.dismissReports),
  deskSent("dismissed"),
);
export const passOnReports = posted(
  schema.passOn,
  confirmed(commands.passOnReports),
  deskSent("passed"),
);
export const hidePage = posted(schema.hide, confirmed(commands.hidePage), deskSent("hidden"));
export const keepHidden = posted(schema.keep, confirmed(hiding.keepHidden), deskFound("kept"));
export const restorePage = posted(
  schema.restore,
  confirmed(hiding.restorePage),
  deskFound("restored"),
);

export const answerHiding = posted(
  schema.answer,
  hiding.answerHiding,
  ({ hidingId }) => `/account/moderation/${hidingId}?done=answered`,
);
