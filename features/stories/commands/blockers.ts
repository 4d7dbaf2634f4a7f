import type { z } from "zod";
import { MOST_BLOCKERS } from "@/domain/blockers";
import { mayEdit } from "@/domain/story/policy";
import { command } from "@/lib/command";
import { refuseTooMany } from "@/lib/limits";
import { factsOf } from "../records";
import type * as schema from "../schema";
import { keep, load, nextVersion, refuseStale } from "./next-version";

/** Adds or changes what got in the way. As every save, it makes a version. */
export const saveStoryBlocker = command({
  name: "story.saveBlocker",
  async load(tx, { id, blockerId }: z.output<typeof schema.blocker>) {
    const loaded = await load(tx, id);
    if (!loaded || !blockerId) return loaded;
    return loaded.content.blockers.some((one) => one.id === blockerId) ? loaded : null;
  },
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide(loaded, { id: _id, blockerId, version, ...blocker }, { actor, newId }) {
    refuseStale(loaded.row, version);
    const { blockers } = loaded.content;
    if (!blockerId) refuseTooMany(blockers.length, MOST_BLOCKERS, "blockers");
    const next = blockerId
      ? blockers.map((one) => (one.id === blockerId ? { id: one.id, ...blocker } : one))
      : [...blockers, { id: newId(), ...blocker }];
    return nextVersion(loaded, { ...loaded.content, blockers: next }, actor);
  },
  save: (tx, content, loaded, { actor, now }) => keep(tx, loaded, content, actor, now),
});

export const removeStoryBlocker = command({
  name: "story.removeBlocker",
  async load(tx, { id, blockerId }: z.output<typeof schema.aboutBlocker>) {
    const loaded = await load(tx, id);
    return loaded?.content.blockers.some((one) => one.id === blockerId) ? loaded : null;
  },
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide(loaded, { blockerId, version }, { actor }) {
    refuseStale(loaded.row, version);
    const blockers = loaded.content.blockers.filter((one) => one.id !== blockerId);
    return nextVersion(loaded, { ...loaded.content, blockers }, actor);
  },
  save: (tx, content, loaded, { actor, now }) => keep(tx, loaded, content, actor, now),
});
