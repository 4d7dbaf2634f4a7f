import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { mayFollow, mayStopFollowing } from "@/domain/follow/policy";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { type Followable, followable } from "./queries/subjects";
import type * as schema from "./schema";

type Input = Omit<z.output<typeof schema.follow>, "from">;

const load = (tx: Transaction, { subject, id }: Input) => followable(tx, subject, id);
const subject = ({ subject, id }: Followable) => ({ type: subject, id });

function rowOf(actor: Actor, { subject, id }: Followable) {
  return { userId: asPerson(actor).userId, subjectType: subject, subjectId: id };
}

/** Somebody wants to hear of a technology, an organisation, a story or a challenge. Twice is once. */
export const startFollowing = command({
  name: "follow.start",
  load,
  subject,
  policy: (actor, found) => mayFollow(actor, found),
  decide: (found, _input, { actor }) => ({ change: rowOf(actor, found) }),
  async save(tx, row, { path }) {
    await tx.follow.createMany({ data: [row], skipDuplicates: true });
    return { path };
  },
});

export const stopFollowing = command({
  name: "follow.stop",
  load,
  subject,
  policy: (actor) => mayStopFollowing(actor),
  decide: (found, _input, { actor }) => ({ change: rowOf(actor, found) }),
  async save(tx, row, { path }) {
    await tx.follow.deleteMany({ where: row });
    return { path };
  },
});
