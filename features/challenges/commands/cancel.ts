import { mayCancel } from "@/domain/challenge/policy";
import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { followersOf, respondersOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { lockChallenge } from "../queries";
import { recordRelease } from "../releases";

/**
 * Ends a competition without an award, with a reason that everybody reads. Whoever has responded or
 * follows is told; sealed responses stay sealed.
 */
export const cancelChallenge = command({
  name: "challenge.cancel",
  async load(tx, { id }: { id: string; reason: string }, actor) {
    const locked = await lockChallenge(tx, id, actor);
    if (!locked) return null;
    const followers = await followersOf(tx, "challenge", id);
    return { ...locked, recipients: [...(await respondersOf(tx, id)), ...followers] };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }, now) => mayCancel(actor, facts, now),
  decide: ({ row, recipients }, { reason }, { now }) => ({
    change: {
      state: transition(CHALLENGE, stateAt(row.state, row.closesAt, now), "cancel"),
      cancelledAt: now,
      cancelReason: reason,
    },
    audit: { from: row.state },
    effects: [
      { name: "search.refresh", data: { type: "challenge", id: row.id } },
      ...letterTo(recipients, LETTERS.challenge.cancelled, { challenge: row, reason }),
    ],
  }),
  async save(tx, data, { row }, { now }) {
    await tx.challenge.update({ where: { id: row.id }, data });
    await recordRelease(tx, row.id, "tenderCancellation", now);
    return row.slug;
  },
});
