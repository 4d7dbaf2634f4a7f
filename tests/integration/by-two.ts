import type { Person } from "@/domain/actor";
import { NOTICE_KINDS } from "@/domain/engagement/notice";
import { decideProposal } from "@/features/challenges/commands";
import { decideNotice } from "@/features/engagements/commands";
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

/** A notice before a challenge that one person writes and a second has published; or why it could not be written. */
export async function noticeByTwo(
  proposed: Promise<Outcome<string>>,
  second: Person,
): Promise<Outcome<string>> {
  const outcome = await proposed;
  if (!outcome.ok) return outcome;
  const { id: proposalId } = await database().proposal.findFirstOrThrow({
    where: { challengeId: outcome.result, state: "WAITING", kind: { in: [...NOTICE_KINDS] } },
  });
  return decideNotice(second, { proposalId, decision: "approve", reason: "" });
}
