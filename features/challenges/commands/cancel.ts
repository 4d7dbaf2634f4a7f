import { mayCancel } from "@/domain/challenge/policy";
import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { transition } from "@/domain/lifecycle";
import { followersOf } from "@/features/follows/queries";
import { respondersOf } from "@/features/responses/amended";
import { command } from "@/lib/command";
import { letter } from "../letters";
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
    return { ...locked, told: new Set([...(await respondersOf(tx, id)), ...followers]) };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }, now) => mayCancel(actor, facts, now),
  decide: ({ row, told }, { reason }, { now }) => ({
    change: {
      state: transition(CHALLENGE, stateAt(row.state, row.closesAt, now), "cancel"),
      cancelledAt: now,
      cancelReason: reason,
    },
    audit: { from: row.state },
    effects: [
      { name: "search.refresh", data: { type: "challenge", id: row.id } },
      ...[...told].map((to) =>
        letter(
          to,
          `Cancelled: ${row.title}`,
          [`${row.body.name} has cancelled challenge ${row.reference}. It says why:`, reason],
          { label: "Read the challenge", path: `/challenges/${row.slug}` },
        ),
      ),
    ],
  }),
  async save(tx, data, { row }, { now }) {
    await tx.challenge.update({ where: { id: row.id }, data });
    await recordRelease(tx, row.id, "tenderCancellation", now);
    return row.slug;
  },
});
