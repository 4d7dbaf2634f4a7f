import { phasesWon } from "@/domain/challenge/content";
import { toPence } from "@/domain/input";
import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import { database } from "@/lib/database";
import { contractOfProposal } from "./records/proposals";

/** What was signed with each winner, how it goes and how its phases ended: public, once it is written down. */
export async function contractsOf(challengeId: string) {
  const [winners, phases] = await Promise.all([
    database().response.findMany({
      where: { challengeId, state: "AWARDED" },
      orderBy: { label: "asc" },
      select: {
        id: true,
        supplier: { select: { name: true } },
        price: true,
        phases: true,
        contract: {
          include: {
            indicators: {
              orderBy: { order: "asc" },
              include: { ratings: { orderBy: { periodEnds: "desc" } } },
            },
            versions: { orderBy: { number: "asc" } },
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
  return winners.map(({ id, supplier, price, contract, phases: ends }) => ({
    responseId: id,
    supplier: supplier.name,
    awardPence: price === null ? null : toPence(price.toFixed(2)),
    contract,
    phases: phasesWon(phases).map((phase) => ({
      ...phase,
      outcome: ends.find(({ phaseId }) => phaseId === phase.id) ?? null,
    })),
  }));
}

/**
 * The same for everybody. While a next phase is open nobody reads who is invited to it, so how each winner's phases ended
 * is said once it has closed.
 */
export async function publicContractsOf(challengeId: string, now: Date) {
  const [contracts, open] = await Promise.all([
    contractsOf(challengeId),
    database().challenge.count({
      where: { precedingId: challengeId, state: "PUBLISHED", closesAt: { gt: now } },
    }),
  ]);
  if (open === 0) return { contracts, later: false };
  return {
    contracts: contracts.map((one) => ({
      ...one,
      phases: one.phases.map((phase) => ({ ...phase, outcome: null })),
    })),
    later: contracts.some(({ phases }) => phases.some(({ outcome }) => outcome)),
  };
}

export type PublicContractsOf = Awaited<ReturnType<typeof publicContractsOf>>;

export type WonContract = Awaited<ReturnType<typeof contractsOf>>[number];

/** With how many winners nothing signed is written down, and no phase stopped before it was. */
export function contractsToWrite(challengeId: string): Promise<number> {
  return database().response.count({
    where: {
      challengeId,
      state: "AWARDED",
      contract: { is: null },
      phases: { none: { ended: "STOPPED" } },
    },
  });
}

/** What was written down of contracts and needed a second person, the newest first: for whoever sees the award. */
export async function contractProposals({ row }: EvaluationPage) {
  const proposals = await database().proposal.findMany({
    where: { challengeId: row.id, kind: "CONTRACT" },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  });
  const ids = proposals.flatMap(({ proposedById, decidedById }) =>
    decidedById ? [proposedById, decidedById] : [proposedById],
  );
  const users = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name || email]));
  return proposals.map((proposal) => ({
    ...proposal,
    signed: contractOfProposal(proposal),
    proposedBy: names.get(proposal.proposedById) ?? "Somebody",
    decidedBy: names.get(proposal.decidedById ?? "") ?? "Somebody",
  }));
}

export type ContractProposal = Awaited<ReturnType<typeof contractProposals>>[number];
