import type { Person } from "@/domain/actor";
import { decideProposal } from "@/features/challenges/commands";
import type { Outcome } from "@/lib/command";
import { database } from "@/lib/database";

/** What one person proposes of a challenge and a second approves; or why it could not be proposed. */
export async function byTwo(
  proposed: Promise<Outcome<unknown>>,
  challengeId: string,
  second: Person,
): Promise<Outcome<unknown>> {
  const outcome = await proposed;
  if (!outcome.ok) return outcome;
  const { id: proposalId } = await database().proposal.findFirstOrThrow({
    where: { challengeId, state: "WAITING" },
  });
  return decideProposal(second, { proposalId, decision: "approve", reason: "" });
}
