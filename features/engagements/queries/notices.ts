import type { ChallengeFacts } from "@/domain/challenge/policy";
import { type EarlyFacts, NOTICE_KINDS } from "@/domain/engagement/notice";
import type { WholeChallenge } from "@/features/challenges/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { isNotice, noticeOf } from "../records/notices";

/** What of a draft decides which notice can go out. */
export function earlyFacts({
  row,
  facts,
}: {
  row: Pick<WholeChallenge, "engagement" | "plannedAt">;
  facts: ChallengeFacts;
}): EarlyFacts {
  return { challenge: facts, engagement: row.engagement, planned: row.plannedAt !== null };
}

const noticesOf = (challengeId: string): Prisma.ProposalWhereInput => ({
  challengeId,
  kind: { in: [...NOTICE_KINDS] },
});

/** Whether a notice about a draft waits for its approver. */
export async function noticeWaits(reader: Reader, challengeId: string): Promise<boolean> {
  const where = { ...noticesOf(challengeId), state: "WAITING" } as const;
  return (await reader.proposal.count({ where })) > 0;
}

const MOST = 20;

/** The notices that were written about a draft, the newest first, with who wrote and who decided. */
export async function noticesOn(reader: Reader, challengeId: string) {
  const rows = await reader.proposal.findMany({
    where: noticesOf(challengeId),
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const ids = rows.flatMap(({ proposedById, decidedById }) => [proposedById, decidedById ?? []]);
  const users = await reader.user.findMany({
    where: { id: { in: ids.flat() } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(users.map(({ id, name, email }) => [id, name || email]));
  const nameOf = (id: string) => names.get(id) ?? "Somebody";
  return rows.filter(isNotice).map((proposal) => ({
    ...proposal,
    notice: noticeOf(proposal),
    proposedBy: nameOf(proposal.proposedById),
    decidedBy: proposal.decidedById ? nameOf(proposal.decidedById) : null,
  }));
}
