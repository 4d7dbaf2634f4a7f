import type { Person } from "@/domain/actor";
import { mayStartNextPhase, type PhaseWinner } from "@/domain/challenge/next-phase";
import type { ChallengeState } from "@/domain/challenge/states";
import type { Verdict } from "@/domain/verdict";
import { database } from "@/lib/database";
import { findChallenge, visibleTo } from "../queries";
import { phaseFacts } from "../queries/phases";

export interface NextPhasePage {
  challengeId: string;
  winners: PhaseWinner[];
  /** What it is called. */
  name: string;
  verdict: Verdict;
  begun: { id: string; title: string; state: ChallengeState } | null;
}

/** The phase to which the winners are invited; null where one winner goes on under its contract, or before the award. */
export async function nextPhase(
  person: Person,
  challengeId: string,
): Promise<NextPhasePage | null> {
  const row = await findChallenge(database(), person, { id: challengeId });
  if (!row) return null;
  const facts = await phaseFacts(database(), row, person);
  const second = row.phases[1];
  if (facts.places === 1 || !second || facts.winners.length === 0) return null;
  return {
    challengeId,
    winners: [...facts.winners],
    name: second.name,
    verdict: mayStartNextPhase(person, facts),
    begun: await database().challenge.findFirst({
      where: {
        AND: [{ precedingId: challengeId, state: { not: "CANCELLED" } }, visibleTo(person)],
      },
      select: { id: true, title: true, state: true },
    }),
  };
}
