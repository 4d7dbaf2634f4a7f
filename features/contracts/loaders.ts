import { phasesWon } from "@/domain/challenge/content";
import { database } from "@/lib/database";

/** What was signed with each winner, how it goes and how its phases ended: public, once it is written down. */
export async function contractsOf(challengeId: string) {
  const [winners, phases] = await Promise.all([
    database().response.findMany({
      where: { challengeId, state: "AWARDED" },
      orderBy: { label: "asc" },
      select: {
        id: true,
        supplier: { select: { name: true } },
        phases: true,
        contract: {
          include: {
            indicators: {
              orderBy: { order: "asc" },
              include: { ratings: { orderBy: { periodEnds: "desc" } } },
            },
          },
        },
      },
    }),
    database().challengePhase.findMany({
      where: { challengeId },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true, name: true, suppliers: true },
    }),
  ]);
  return winners.map(({ id, supplier, contract, phases: ends }) => ({
    responseId: id,
    supplier: supplier.name,
    contract,
    phases: phasesWon(phases).map((phase) => ({
      ...phase,
      outcome: ends.find(({ phaseId }) => phaseId === phase.id) ?? null,
    })),
  }));
}

export type WonContract = Awaited<ReturnType<typeof contractsOf>>[number];
