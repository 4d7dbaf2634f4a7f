"use server";

import { formAction, replyTo } from "@/features/session/form-action";
import * as entry from "./commands/entry";
import * as order from "./commands/move";
import * as use from "./commands/use";
import * as schema from "./schema";

const entryPage =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/operator/taxonomy/${slug}?done=${done}`;

export const addTechnology = formAction(schema.add, async (input, actor) =>
  replyTo(await entry.addTechnology(actor, input), entryPage("added")),
);

export const editTechnology = formAction(schema.edit, async (input, actor) =>
  replyTo(await entry.editTechnology(actor, input), entryPage("changed")),
);

export const retireTechnology = formAction(schema.retire, async (input, actor) =>
  replyTo(await use.retireTechnology(actor, input), entryPage("retired")),
);

export const restoreTechnology = formAction(schema.restore, async (input, actor) =>
  replyTo(await use.restoreTechnology(actor, input), entryPage("restored")),
);

export const moveTechnology = formAction(schema.move, async (input, actor) =>
  replyTo(await order.moveTechnology(actor, input), () => "/operator/taxonomy?done=moved"),
);
