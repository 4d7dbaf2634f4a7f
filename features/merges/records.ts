import type { Actor } from "@/domain/actor";
import { CHALLENGE } from "@/domain/challenge/states";
import type { MergeFacts, MergePair, MergingSupplier, Participation } from "@/domain/merge/policy";
import { belongsToAny } from "@/features/memberships/queries";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";

/** What the rules ask of a supplier that is to become one with another. */
export async function mergingSupplier(reader: Reader, id: string): Promise<MergingSupplier | null> {
  if (!isUuid(id)) return null;
  const row = await reader.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      name: true,
      claimed: true,
      mergedInto: { select: { name: true } },
      identifiers: { where: { scheme: "GB-COH" }, select: { value: true } },
      profile: { select: { state: true } },
      _count: { select: { memberships: true } },
    },
  });
  if (!row) return null;
  const { identifiers, mergedInto, claimed, profile, _count, ...rest } = row;
  return {
    ...rest,
    claimed: claimed || _count.memberships > 0,
    mergedInto: mergedInto?.name ?? null,
    hidden: profile?.state === "HIDDEN",
    companyNumbers: identifiers.map(({ value }) => value),
  };
}

export async function mergePair(
  reader: Reader,
  keptId: string,
  goneId: string,
): Promise<MergePair | null> {
  const kept = await mergingSupplier(reader, keptId);
  const gone = await mergingSupplier(reader, goneId);
  return kept && gone && { kept, gone };
}

/** Locks both, always in one order, so that two merges wait for each other and never for good. */
export async function lockPair(
  tx: Transaction,
  keptId: string,
  goneId: string,
): Promise<MergePair | null> {
  for (const id of [keptId, goneId].sort())
    if (!(await lockRow(tx, "Organisation", id))) return null;
  return mergePair(tx, keptId, goneId);
}

/** A pair with whether the person who asks belongs to either. */
export async function withBelonging(
  reader: Reader,
  actor: Actor,
  pair: MergePair | null,
): Promise<MergeFacts | null> {
  return (
    pair && { ...pair, belongs: await belongsToAny(reader, actor, [pair.kept.id, pair.gone.id]) }
  );
}

/** Whether a person administers an organisation, for whomever they act at the moment. */
export async function administers(
  reader: Reader,
  actor: Actor,
  organisationId: string,
): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const where = { userId: actor.userId, organisationId, roles: { has: "ADMIN" as const } };
  return (await reader.membership.count({ where })) > 0;
}

/** Whether a request about either waits. One may be the same as several, so what is kept may ask again. */
export async function requestWaits(reader: Reader, { kept, gone }: MergePair): Promise<boolean> {
  const either = [{ goneId: { in: [kept.id, gone.id] } }, { keptId: gone.id }];
  return (await reader.mergeRequest.count({ where: { state: "REQUESTED", OR: either } })) > 0;
}

/** Who takes part where: read for somebody who administers both, and for nobody else. */
export async function participationOf(
  reader: Reader,
  { kept, gone }: MergePair,
): Promise<Participation> {
  const rows = await reader.response.findMany({
    where: { supplierId: { in: [kept.id, gone.id] } },
    select: { supplierId: true, challengeId: true, challenge: { select: { state: true } } },
  });
  const of = (id: string) =>
    new Set(rows.filter((row) => row.supplierId === id).map((row) => row.challengeId));
  const keptIn = of(kept.id);
  const both = await reader.engagement.count({
    where: {
      AND: [kept.id, gone.id].map((supplierId) => ({ replies: { some: { supplierId } } })),
    },
  });
  return {
    live: rows.some(({ challenge }) => CHALLENGE.states[challenge.state].live),
    shared: both > 0 || [...of(gone.id)].some((challengeId) => keptIn.has(challengeId)),
  };
}

/** Whether the supplier that somebody acts for has asked to become one with another that has people here. */
export async function mergeWaitsFor(reader: Reader, actor: Actor): Promise<boolean> {
  const id = actor.kind === "person" ? actor.actingFor?.organisationId : undefined;
  if (!id) return false;
  const either = [{ keptId: id }, { goneId: id }];
  const where = { state: "REQUESTED" as const, bothAsk: true, OR: either };
  return (await reader.mergeRequest.count({ where })) > 0;
}
