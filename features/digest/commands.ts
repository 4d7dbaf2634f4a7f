import { asPerson } from "@/domain/actor";
import { countEvents } from "@/domain/digest/digest";
import { isMonth, isOver, type Month } from "@/domain/digest/month";
import { maySendDigest, maySetDigest, mayStopByLink } from "@/domain/digest/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { command } from "@/lib/command";
import { databaseTime, lockRow } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { digestOf } from "./queries/digest";
import { readStopToken, stopToken } from "./records/stop-link";

/** Whether the monthly digest comes. */
export const setDigest = command({
  name: "digest.set",
  load: async (_tx, _input: { wanted: boolean }, actor) => ({
    own: actor.kind === "person" ? actor.userId : "nobody",
  }),
  subject: ({ own }) => ({ type: "user", id: own }),
  policy: (actor) => maySetDigest(actor),
  decide: (_loaded, { wanted }, { actor }) => ({
    change: { id: asPerson(actor).userId, digest: wanted },
    audit: { wanted },
  }),
  async save(tx, { id, digest }) {
    await tx.user.update({ where: { id }, data: { digest } });
  },
});

/** Ends the digest by the link in a letter, without signing in. */
export const stopDigest = command({
  name: "digest.stop",
  async load(tx, { token }: { token: string }) {
    const read = readStopToken(token);
    if (read && (await lockRow(tx, "User", read.userId))) return read;
    return { userId: "nobody", holds: false };
  },
  subject: ({ userId }) => ({ type: "user", id: userId }),
  policy: (actor, read) => mayStopByLink(actor, read),
  decide: ({ userId }) => ({ change: { id: userId }, audit: { by: "link" } }),
  async save(tx, { id }) {
    await tx.user.update({ where: { id }, data: { digest: false } });
  },
});

/**
 * Sends one person's digest of a month that is over, or notes that there was nothing to tell. The note
 * is what makes a second call send nothing.
 */
export const sendDigest = command({
  name: "digest.send",
  async load(tx, { userId, month }: { userId: string; month: Month }) {
    if (!isMonth(month) || !(await lockRow(tx, "User", userId))) return null;
    const now = await databaseTime(tx);
    const [user, sent] = [
      await tx.user.findUniqueOrThrow({ where: { id: userId } }),
      await tx.digestSent.count({ where: { userId, month } }),
    ];
    const facts = { wanted: user.digest, done: sent > 0, over: isOver(month, now) };
    const due = facts.wanted && facts.over && !facts.done;
    return { user, facts, sections: due ? await digestOf(tx, userId, month, now) : [] };
  },
  subject: ({ user }) => ({ type: "user", id: user.id }),
  policy: (actor, { facts }) => maySendDigest(actor, facts),
  decide({ user, sections }, { month }, { now }) {
    const entries = countEvents(sections);
    return {
      change: { userId: user.id, month, sentAt: now, entries },
      audit: { month, entries },
      effects: letterTo(entries > 0 ? [user.email] : [], LETTERS.digest.monthly, {
        month,
        sections,
        token: stopToken(user.id),
      }),
    };
  },
  async save(tx, row) {
    await tx.digestSent.create({ data: row });
  },
});
