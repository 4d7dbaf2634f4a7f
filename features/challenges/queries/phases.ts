import type { Actor } from "@/domain/actor";
import { placesOf } from "@/domain/challenge/content";
import type { PhaseFacts, PhaseWinner } from "@/domain/challenge/next-phase";
import { lockRow, type Reader, type Transaction } from "@/lib/database";
import { factsOf, type WholeChallenge } from "../queries";

/** What decides whether the next phase of a challenge can be begun. */
export async function phaseFacts(
  reader: Reader,
  row: WholeChallenge,
  actor: Actor,
): Promise<PhaseFacts> {
  const begun = await reader.challenge.count({
    where: { precedingId: row.id, state: { not: "CANCELLED" } },
  });
  return {
    challenge: factsOf(row, actor),
    places: placesOf(row.phases),
    phases: row.phases.length,
    winners: await winnersOfPhase(reader, row.id),
    begun: begun > 0,
  };
}

/** Who has won a challenge, and how its first phase ended for each. Nobody before the award. */
export async function winnersOfPhase(reader: Reader, challengeId: string): Promise<PhaseWinner[]> {
  // One after the other: in a transaction there is one connection.
  const rows = await reader.response.findMany({
    where: { challengeId, state: "AWARDED" },
    orderBy: { label: "asc" },
    select: {
      supplierId: true,
      supplier: { select: { name: true } },
      phases: { select: { phaseId: true, ended: true } },
    },
  });
  const first = await reader.challengePhase.findFirst({
    where: { challengeId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ supplierId, supplier, phases }) => ({
    supplierId,
    name: supplier.name,
    ended: phases.find(({ phaseId }) => phaseId === first?.id)?.ended ?? null,
  }));
}

/** The same, with their suppliers locked: a merge that is under way is waited for, and seen. */
export async function lockWinners(tx: Transaction, challengeId: string): Promise<PhaseWinner[]> {
  for (const { supplierId } of await winnersOfPhase(tx, challengeId)) {
    await lockRow(tx, "Organisation", supplierId);
  }
  return winnersOfPhase(tx, challengeId);
}
