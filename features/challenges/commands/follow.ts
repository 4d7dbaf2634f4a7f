import { mayFollow } from "@/domain/challenge/policy";
import { command } from "@/lib/command";
import { factsOf, findChallenge } from "../queries";
import { userId } from "./who";

const SUBJECT = "challenge";

/** Anybody signed in hears of amendments, answers and what happens in the end. */
export const followChallenge = command({
  name: "challenge.follow",
  load: (tx, { slug }: { slug: string }, actor) => findChallenge(tx, actor, { slug }),
  subject: ({ id }) => ({ type: SUBJECT, id }),
  policy: (actor, row) => mayFollow(actor, factsOf(row, actor)),
  decide: (row, _input, { actor }) => ({ change: follow(userId(actor), row.id) }),
  async save(tx, row) {
    await tx.follow.createMany({ data: [row], skipDuplicates: true });
  },
});

export const unfollowChallenge = command({
  name: "challenge.unfollow",
  load: (tx, { slug }: { slug: string }, actor) => findChallenge(tx, actor, { slug }),
  subject: ({ id }) => ({ type: SUBJECT, id }),
  policy: (actor, row) => mayFollow(actor, factsOf(row, actor)),
  decide: (row, _input, { actor }) => ({ change: follow(userId(actor), row.id) }),
  async save(tx, row) {
    await tx.follow.deleteMany({ where: row });
  },
});

function follow(userId: string, subjectId: string) {
  return { userId, subjectType: SUBJECT, subjectId };
}
