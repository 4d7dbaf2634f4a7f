import type { Actor } from "@/domain/actor";
import type { AnsweredChallenge, ToOpen } from "@/domain/response/policy";
import { invitedTo } from "@/features/challenges/queries";
import { mergeWaitsFor } from "@/features/merges/records";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";

/** What the policies ask of the challenge that is answered. */
export async function answeredChallenge(
  reader: Reader,
  actor: Actor,
  challengeId: string,
): Promise<AnsweredChallenge | null> {
  if (!isUuid(challengeId)) return null;
  const found = await reader.challenge.findUnique({
    where: { id: challengeId },
    select: {
      state: true,
      closesAt: true,
      bodyId: true,
      precedingId: true,
      invited: { select: { supplierId: true } },
      parts: { where: { userId: personId(actor) }, select: { id: true }, take: 1 },
    },
  });
  if (!found) return null;
  const { parts, precedingId, invited, ...challenge } = found;
  return {
    ...challenge,
    invited: invitedTo({ precedingId, invited }),
    personHasPart: actor.kind === "person" && parts.length > 0,
    mergeWaits: await mergeWaitsFor(reader, actor),
  };
}

/**
 * Locks the challenge, then the response: in this order everywhere, so that a submission and the
 * opening wait for each other and never for good.
 */
export async function lockResponse(tx: Transaction, actor: Actor, responseId: string) {
  if (!isUuid(responseId)) return null;
  const existing = await tx.response.findUnique({
    where: { id: responseId },
    select: { challengeId: true },
  });
  if (!existing || !(await lockRow(tx, "Challenge", existing.challengeId))) return null;
  await lockRow(tx, "Response", responseId);
  const [response, challenge] = [
    await tx.response.findUniqueOrThrow({ where: { id: responseId } }),
    await answeredChallenge(tx, actor, existing.challengeId),
  ];
  return challenge && { response, facts: { ...response, challenge } };
}

/** What the policies of the opening ask. */
export async function toOpen(
  reader: Reader,
  actor: Actor,
  challenge: Pick<ToOpen, "state" | "closesAt" | "bodyId"> & { id: string },
): Promise<ToOpen> {
  const { id: challengeId, state, closesAt, bodyId } = challenge;
  const opening = await reader.opening.findUnique({ where: { challengeId } });
  const parts = await reader.challengePart.findMany({
    where: { challengeId, userId: personId(actor), endedAt: null },
    select: { part: true },
  });
  return {
    state,
    closesAt,
    bodyId,
    personsParts: parts.map(({ part }) => part),
    begunById: opening?.begunById ?? null,
  };
}

/** An id that no row has, for those who are nobody. */
function personId(actor: Actor): string {
  return actor.kind === "person" ? actor.userId : "00000000-0000-0000-0000-000000000000";
}
