"use server";

import { confirmed } from "@/features/session/actions/confirmed";
import { posted } from "@/features/session/framework/form-action";
import * as entry from "./commands/entry";
import * as order from "./commands/move";
import * as use from "./commands/use";
import * as schema from "./schema";

const entryPage =
  (done: string) =>
  ({ slug }: { slug: string }) =>
    `/operator/taxonomy/${slug}?done=${done}`;

export const addTechnology = posted(schema.add, confirmed(entry.addTechnology), entryPage("added"));
export const editTechnology = posted(
  schema.edit,
  confirmed(entry.editTechnology),
  entryPage("changed"),
);
export const retireTechnology = posted(
  schema.retire,
  confirmed(use.retireTechnology),
  entryPage("retired"),
);
export const restoreTechnology = posted(
  schema.restore,
  confirmed(use.restoreTechnology),
  entryPage("restored"),
);

export const moveTechnology = posted(
  schema.move,
  confirmed(order.moveTechnology),
  "/operator/taxonomy?done=moved",
);
