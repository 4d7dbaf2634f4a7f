import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { WholeChallenge } from "../queries";
import { recordRelease } from "../releases";
import type { Told } from "./amend";

/**
 * The end of a competition without an award, with a reason that everybody reads, and the letters about it. Sealed
 * responses stay sealed.
 */
export function cancellationMade(
  row: WholeChallenge,
  { followers, asked, team, responding }: Told,
  reason: string,
  now: Date,
) {
  return {
    change: {
      state: transition(CHALLENGE, stateAt(row.state, row.closesAt, now), "cancel"),
      cancelledAt: now,
      cancelReason: reason,
    },
    effects: [
      { name: "search.refresh", data: { type: "challenge", id: row.id } } as const,
      ...letterTo([...responding, ...followers, ...asked, ...team], LETTERS.challenge.cancelled, {
        challenge: row,
        reason,
      }),
    ],
  };
}

export async function saveCancellation(
  tx: Transaction,
  { id }: WholeChallenge,
  data: ReturnType<typeof cancellationMade>["change"],
  now: Date,
): Promise<void> {
  await tx.challenge.update({ where: { id }, data });
  await recordRelease(tx, id, "tenderCancellation", now);
}
