import type { Actor } from "@/domain/actor";
import { phasesWon } from "@/domain/challenge/content";
import { toPence } from "@/domain/input";
import { lockEvaluation, winnersOf } from "@/features/evaluation/queries";
import type { Transaction } from "@/lib/database";
import { contractOfProposal } from "../records/proposals";

export interface OfWinner {
  challengeId: string;
  responseId: string;
}

/** The contract with one of the winners, if it is one, what waits of it, and the phases that it has won. */
export async function load(tx: Transaction, { challengeId, responseId }: OfWinner, actor: Actor) {
  const locked = await lockEvaluation(tx, challengeId, actor);
  const winner = locked && winnersOf(locked.row).find(({ id }) => id === responseId);
  if (!winner) return null;
  const contract = await tx.contract.findUnique({
    where: { responseId },
    include: {
      indicators: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        include: { ratings: true },
      },
      versions: { select: { number: true } },
    },
  });
  const phases = await tx.challengePhase.findMany({
    where: { challengeId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, suppliers: true, outcomes: { where: { responseId } } },
  });
  const { price } = await tx.response.findUniqueOrThrow({
    where: { id: responseId },
    select: { price: true },
  });
  const waiting = locked.row.proposals.some(
    ({ kind, content }) =>
      kind === "CONTRACT" && contractOfProposal({ content }).responseId === responseId,
  );
  return {
    ...locked,
    winner,
    contract,
    waiting,
    awardPence: price === null ? null : toPence(price.toFixed(2)),
    phases: phasesWon(phases),
  };
}

export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

export const ofChallenge = ({ row }: Loaded) => ({
  type: "challenge",
  id: row.id,
});
