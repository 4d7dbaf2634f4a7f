import { z } from "zod";
import { HELD_BY_ONE } from "@/domain/assessment/panel-change";
import { formatDate } from "@/domain/format/dates";
import { londonDay } from "@/domain/timetable/london";
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
  /** The days for which they are only a deputy; null, and in older rows missing, where they take over for good. */
  span: z.object({ from: z.string(), until: z.string() }).nullable().default(null),
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
  return proposals.map(
    ({ row, kept: { part, partId, leavesId, email, newPartId, reason, span } }) => {
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
        span,
        newPartId,
        proposedById: row.proposedById,
        by: named(row.proposedById),
        at: row.proposedAt,
        state: row.state,
        decidedBy: named(row.decidedById),
        decidedAt: row.decidedAt,
        /** Why it was not agreed to. */
        reason: row.reason,
      };
    },
  );
}

export type Replacement = Awaited<ReturnType<typeof replacementsOf>>[number];

/** Parts that a deputy has or had, by the id of the part, with whom they stand in for. */
export async function deputiesOf(reader: Reader, challengeId: string) {
  const all = await replacementsOf(reader, challengeId);
  return all.flatMap(({ state, span, newPartId, takesOverId, leaves }) =>
    state === "APPROVED" && span && takesOverId
      ? [{ partId: newPartId, userId: takesOverId, span, of: leaves }]
      : [],
  );
}

/**
 * What stands behind the name of whoever did something as a deputy: a deputy has no other part in the challenge, so what
 * they did in those days they did as one.
 */
export function asDeputy(
  deputies: Awaited<ReturnType<typeof deputiesOf>>,
  userId: string,
  at: Date,
): string {
  const day = londonDay(at);
  const found = deputies.find(
    (one) => one.userId === userId && one.span.from <= day && day <= one.span.until,
  );
  return found ? `, as deputy of ${found.of}` : "";
}

/** "Bo, who is away from 1 December 2026 to 4 December 2026", or "Bo" where somebody takes over for good. */
export function standsInFor({ leaves, span }: Pick<Replacement, "leaves" | "span">): string {
  return span
    ? `${leaves}, who is away from ${formatDate(span.from)} to ${formatDate(span.until)}`
    : leaves;
}

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
