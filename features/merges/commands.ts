import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import {
  type MergePair,
  mayAskToMerge,
  mayDecideMerge,
  mayMerge,
  mayWithdrawMerge,
} from "@/domain/merge/policy";
import { MERGE } from "@/domain/merge/states";
import { addressesOf, operators } from "@/features/letters/queries";
import { checkJob } from "@/features/memberships/commands/register-check";
import { lockImports } from "@/features/notices/records/organisations";
import { type Context, command } from "@/lib/command";
import { lockRow, type Reader, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { withdrawFromSearch } from "@/lib/search";
import { administers, lockPair, participationOf, requestWaits, withBelonging } from "./records";
import { moveAll } from "./records/moves";
import { copyDraft } from "./records/profiles";
import type * as schema from "./schema";

const subjectOf = ({ gone }: MergePair) => ({ type: "organisation", id: gone.id });

/** An operator merges a supplier that nobody has claimed into another, without having been asked. */
export const mergeSuppliers = command({
  name: "merge.merge",
  async load(tx, { keptId, goneId }: z.output<typeof schema.merge>, actor) {
    await lockImports(tx);
    return withBelonging(tx, actor, await lockPair(tx, keptId, goneId));
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, pair, _now, { confirmed }) => mayMerge(actor, pair, confirmed),
  decide: (pair, { reason }, { actor, now, newId }) => ({
    change: {
      id: newId(),
      state: "MERGED" as const,
      keptId: pair.kept.id,
      goneId: pair.gone.id,
      why: reason,
      reason,
      requestedById: asPerson(actor).userId,
      requestedAt: now,
      decidedById: asPerson(actor).userId,
      decidedAt: now,
    },
    audit: { into: pair.kept.id, unasked: true },
    effects: refreshes(pair),
  }),
  async save(tx, request, pair, context) {
    await tx.mergeRequest.create({ data: request });
    return mergeInto(tx, pair, context);
  },
});

/** An administrator says that another supplier is theirs as well. */
export const askToMerge = command({
  name: "merge.ask",
  async load(tx, { keptId, goneId }: z.output<typeof schema.ask>, actor) {
    const pair = await lockPair(tx, keptId, goneId);
    return pair && { ...(await askFacts(tx, pair, actor)), operators: await operators(tx) };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, facts) => mayAskToMerge(actor, facts),
  decide: ({ kept, gone, administersGone, operators }, { why }, { actor, now, newId }) => ({
    change: {
      id: newId(),
      keptId: kept.id,
      goneId: gone.id,
      why,
      bothAsk: administersGone,
      requestedById: asPerson(actor).userId,
      requestedAt: now,
    },
    audit: { into: kept.id },
    effects: letterTo(operators, LETTERS.merge.requested, { kept, gone }),
  }),
  async save(tx, request) {
    await tx.mergeRequest.create({ data: request });
  },
});

/** What asking looks at. Who takes part where is read for who administers both, and nobody else. */
export async function askFacts(tx: Reader, pair: MergePair, actor: Actor) {
  const both =
    (await administers(tx, actor, pair.gone.id)) && (await administers(tx, actor, pair.kept.id));
  return {
    ...pair,
    administersGone: both,
    waits: await requestWaits(tx, pair),
    participation: pair.gone.claimed && both ? await participationOf(tx, pair) : null,
  };
}

/** An operator merges what was asked for, or refuses it. */
export const decideMerge = command({
  name: "merge.decide",
  async load(tx, { requestId }: z.output<typeof schema.decide>, actor) {
    await lockImports(tx);
    return lockRequest(tx, requestId, actor);
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, request, _now, input) => mayDecideMerge(actor, request, input),
  decide(request, { decision, reason }, { actor, now }) {
    const state = transition(MERGE, request.state, decision);
    return {
      change: { state, reason, decidedById: asPerson(actor).userId, decidedAt: now },
      audit: { into: request.kept.id, decision, requestId: request.id },
      effects: [
        ...letterTo(
          request.askedBy,
          state === "MERGED" ? LETTERS.merge.merged : LETTERS.merge.refused,
          { ...request, reason },
        ),
        ...(state === "MERGED" ? refreshes(request) : []),
      ],
    };
  },
  async save(tx, change, request, context) {
    await tx.mergeRequest.update({ where: { id: request.id }, data: change });
    if (change.state === "MERGED") await mergeInto(tx, request, context);
  },
});

/** An administrator of either takes the request back. */
export const withdrawMerge = command({
  name: "merge.withdraw",
  load: (tx, { requestId }: z.output<typeof schema.withdraw>, actor) =>
    lockRequest(tx, requestId, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, request) => mayWithdrawMerge(actor, request),
  decide: (request, _input, { now }) => ({
    change: { state: transition(MERGE, request.state, "withdraw"), decidedAt: now },
    audit: { requestId: request.id },
  }),
  async save(tx, change, request) {
    await tx.mergeRequest.update({ where: { id: request.id }, data: change });
  },
});

async function lockRequest(tx: Transaction, requestId: string, actor: Actor) {
  if (!(await lockRow(tx, "MergeRequest", requestId))) return null;
  const { kept, gone, ...request } = await tx.mergeRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: { kept: { select: { id: true } }, gone: { select: { id: true } } },
  });
  const pair = await withBelonging(tx, actor, await lockPair(tx, kept.id, gone.id));
  const askedBy = await addressesOf(tx, [request.requestedById]);
  return pair && { ...request, ...pair, askedBy };
}

/** Moves everything, and leaves a row behind whose addresses lead to what is kept. */
async function mergeInto(tx: Transaction, { kept, gone }: MergePair, { now, newId }: Context) {
  await copyDraft(tx, gone.id, kept.id, newId);
  await moveAll(tx, gone.id, kept.id);
  await tx.mergeRequest.updateMany({
    where: { state: "REQUESTED", OR: [{ keptId: gone.id }, { goneId: gone.id }] },
    data: {
      state: "REFUSED",
      reason: `${gone.name} was merged into ${kept.name}.`,
      decidedAt: now,
    },
  });
  await tx.organisation.update({
    where: { id: gone.id },
    data: { mergedIntoId: kept.id, mergedAt: now },
  });
  await withdrawFromSearch(tx, "supplier", gone.id);
  const { slug } = await tx.organisation.findUniqueOrThrow({ where: { id: kept.id } });
  return { slug };
}

/** What follows a merge. A number that comes along is looked up where there was none. */
function refreshes({ kept, gone }: MergePair): Job[] {
  const fresh = kept.companyNumbers.length === 0 && gone.companyNumbers.length > 0;
  return [
    ...(fresh ? [checkJob(kept.id)] : []),
    { name: "search.refresh", data: { type: "organisation", id: kept.id } },
    { name: "search.refresh", data: { type: "supplier", id: gone.id } },
  ];
}
