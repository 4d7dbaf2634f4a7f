import { MOST_BLOCKERS } from "@/domain/blockers";
import { mayKeepBlockers } from "@/domain/challenge/policy";
import type { ChallengeBlockerInput } from "@/features/blockers/schema";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { nextOrder, refuseTooMany } from "@/lib/limits";
import type { Job } from "@/lib/queue";
import { lockChallenge } from "../queries";
import { knownNames, refuseNames } from "../queries/public-names";

/** Writes down what got in the way of a challenge. It changes nothing of what was asked for. */
export const saveChallengeBlocker = command({
  name: "challenge.saveBlocker",
  async load(tx, { id, blockerId }: ChallengeBlockerInput, actor) {
    const locked = await lockChallenge(tx, id, actor);
    if (!locked) return null;
    const known = await knownNames(tx, id, actor);
    const blockers = await blockersIn(tx, id);
    const blocker = blockers.find((one) => one.id === blockerId);
    return blockerId && !blocker ? null : { ...locked, blockers, blocker, known };
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayKeepBlockers(actor, facts),
  decide({ row, blockers, blocker, known }, input, { newId }) {
    const { kind, what, overcameBy, whoCanChange } = input;
    if (!blocker) refuseTooMany(blockers.length, MOST_BLOCKERS, "blockers");
    const named = refuseNames({ what, overcameBy, whoCanChange }, known, input);
    const id = blocker?.id ?? newId();
    const order = blocker?.order ?? nextOrder(blockers);
    return {
      change: { id, data: { kind, what, overcameBy, whoCanChange, order } },
      audit: { blocker: id, otherMeaning: named },
      effects: [refreshed(row.id)],
    };
  },
  async save(tx, { id, data }, { row }) {
    await tx.blocker.upsert({
      where: { id },
      create: { id, challengeId: row.id, ...data },
      update: data,
    });
  },
});

export const removeChallengeBlocker = command({
  name: "challenge.removeBlocker",
  async load(tx, { id, blockerId }: { id: string; blockerId: string }, actor) {
    const locked = await lockChallenge(tx, id, actor);
    const blockers = locked ? await blockersIn(tx, id) : [];
    return blockers.some((one) => one.id === blockerId) ? locked : null;
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayKeepBlockers(actor, facts),
  decide: ({ row }, { blockerId }) => ({
    change: blockerId,
    audit: { blocker: blockerId },
    effects: [refreshed(row.id)],
  }),
  async save(tx, id) {
    await tx.blocker.delete({ where: { id } });
  },
});

function blockersIn(tx: Transaction, challengeId: string) {
  return tx.blocker.findMany({ where: { challengeId }, select: { id: true, order: true } });
}

function refreshed(id: string): Job {
  return { name: "search.refresh", data: { type: "challenge", id } };
}
