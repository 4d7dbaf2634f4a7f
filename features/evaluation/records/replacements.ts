import { z } from "zod";
import { HELD_BY_ONE } from "@/domain/assessment/panel-change";
import type { Prisma, Proposal } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

/** Who is to take which part over from whom, and why, as it is kept with what was proposed. */
const kept = z.object({
  partId: z.string(),
  part: z.enum(HELD_BY_ONE),
  leavesId: z.string(),
  /** Of whoever takes over: they may not have been here before. */
  email: z.string(),
  /** The part that they have once it is agreed. */
  newPartId: z.string(),
  reason: z.string(),
});

export type KeptReplacement = z.output<typeof kept>;

/** @throws where it is not one of who takes a part over */
export function replacementOfProposal({ content }: Pick<Proposal, "content">): KeptReplacement {
  return kept.parse(content);
}

/** Whether somebody is proposed for this part, and nobody has decided on it. */
export async function replacementWaits(
  reader: Reader,
  challengeId: string,
  partId: string,
): Promise<boolean> {
  const waiting = await reader.proposal.findMany({
    where: { challengeId, kind: "REPLACEMENT", state: "WAITING" },
    select: { content: true },
  });
  return waiting.some((one) => replacementOfProposal(one).partId === partId);
}

const NAMED = { id: true, email: true, name: true } as const satisfies Prisma.UserSelect;

/** Everybody who was proposed to take a part over, the oldest first, with who agreed and who did not. */
export async function replacementsOf(reader: Reader, challengeId: string) {
  const rows = await reader.proposal.findMany({
    where: { challengeId, kind: "REPLACEMENT" },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
  });
  const proposals = rows.map((row) => ({ row, kept: replacementOfProposal(row) }));
  const users = await reader.user.findMany({
    where: {
      OR: [
        { email: { in: proposals.map((one) => one.kept.email) } },
        { id: { in: proposals.flatMap(peopleIn) } },
        { challengeParts: { some: { id: { in: proposals.map((one) => one.kept.newPartId) } } } },
      ],
    },
    select: { ...NAMED, challengeParts: { where: { challengeId }, select: { id: true } } },
  });
  const named = (id: string | null) => nameOf(users.find((user) => user.id === id));
  return proposals.map(({ row, kept: { part, partId, leavesId, email, newPartId, reason } }) => {
    const holder = users.find(({ challengeParts }) =>
      challengeParts.some(({ id }) => id === newPartId),
    );
    const candidate = users.find((user) => user.email === email);
    return {
      id: row.id,
      part,
      partId,
      leavesId,
      leaves: named(leavesId) ?? "",
      takesOverId: (holder ?? candidate)?.id ?? null,
      takesOver: nameOf(holder ?? candidate) ?? email,
      why: reason,
      proposedById: row.proposedById,
      by: named(row.proposedById),
      at: row.proposedAt,
      state: row.state,
      decidedBy: named(row.decidedById),
      decidedAt: row.decidedAt,
      /** Why it was not agreed to. */
      reason: row.reason,
    };
  });
}

export type Replacement = Awaited<ReturnType<typeof replacementsOf>>[number];

function peopleIn({ row, kept: { leavesId } }: { row: Proposal; kept: KeptReplacement }) {
  return [leavesId, row.proposedById, ...(row.decidedById ? [row.decidedById] : [])];
}

function nameOf(user: { name: string; email: string } | undefined): string | null {
  return user ? user.name || user.email : null;
}

/** The name of whoever has this address; null where nobody is here under it, or has said no name. */
export async function nameAt(reader: Reader, email: string): Promise<string | null> {
  const user = await reader.user.findUnique({ where: { email }, select: NAMED });
  return user?.name || null;
}
