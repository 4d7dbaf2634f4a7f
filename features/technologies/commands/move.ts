import type { z } from "zod";
import { moved } from "@/domain/technology/order";
import { mayChangeTaxonomy } from "@/domain/technology/policy";
import { command } from "@/lib/command";
import { lockEntry } from "../records";
import type * as schema from "../schema";

/** Moves an entry within its family. Says nothing else of it, so it makes no version (decision 0019). */
export const moveTechnology = command({
  name: "technology.move",
  load: (tx, { id }: z.output<typeof schema.move>) => lockEntry(tx, id),
  subject: ({ row }) => ({ type: "technology", id: row.id }),
  policy: (actor) => mayChangeTaxonomy(actor),
  decide({ row, all }, { id, direction }) {
    const members = all.filter(({ family }) => family === row.family);
    return { change: moved(members, id, direction), audit: { slug: row.slug, direction } };
  },
  async save(tx, places) {
    for (const { id, order } of places)
      await tx.technology.update({ where: { id }, data: { order } });
  },
});
