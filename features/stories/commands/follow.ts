import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { mayFollow } from "@/domain/story/policy";
import { command } from "@/lib/command";
import { storyBySlug } from "../queries";
import { factsOf } from "../records";
import type * as schema from "../schema";

const SUBJECT = "story";

/** Anybody signed in hears when somebody champions a story, and when it is withdrawn. */
export const followStory = command({
  name: "story.follow",
  load: (tx, { slug }: z.output<typeof schema.bySlug>, actor) => storyBySlug(tx, actor, slug),
  subject: ({ id }) => ({ type: SUBJECT, id }),
  policy: (actor, row) => mayFollow(actor, factsOf(row)),
  decide: (row, _input, { actor }) => ({ change: follow(asPerson(actor).userId, row.id) }),
  async save(tx, row) {
    await tx.follow.createMany({ data: [row], skipDuplicates: true });
  },
});

export const unfollowStory = command({
  name: "story.unfollow",
  load: (tx, { slug }: z.output<typeof schema.bySlug>, actor) => storyBySlug(tx, actor, slug),
  subject: ({ id }) => ({ type: SUBJECT, id }),
  policy: (actor, row) => mayFollow(actor, factsOf(row)),
  decide: (row, _input, { actor }) => ({ change: follow(asPerson(actor).userId, row.id) }),
  async save(tx, row) {
    await tx.follow.deleteMany({ where: row });
  },
});

function follow(userId: string, subjectId: string) {
  return { userId, subjectType: SUBJECT, subjectId };
}
