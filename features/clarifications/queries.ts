import type { Actor } from "@/domain/actor";
import { wholeMentionOf } from "@/domain/assessment/black-out";
import type { ClarificationFacts } from "@/domain/clarification/policy";
import { factsOf, WHOLE, type WholeChallenge } from "@/features/challenges/queries";
import { knownNames } from "@/features/challenges/queries/public-names";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";

/** What everybody reads of a question: nothing in it leads to who asked. */
export const PUBLIC_FIELDS = {
  id: true,
  publicQuestion: true,
  answer: true,
  topic: true,
  answeredAt: true,
  corrects: { select: { id: true, answeredAt: true } },
  correctedBy: { select: { id: true, answeredAt: true } },
} satisfies Prisma.ClarificationSelect;

/** The answered questions of a challenge, newest first. */
export function findAnswered(reader: Reader, challengeId: string) {
  return reader.clarification.findMany({
    where: { challengeId, state: "ANSWERED" },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    select: PUBLIC_FIELDS,
  });
}

/**
 * Which questions an actor may read in full: those their own supplier asked, and all of a challenge
 * that their body runs. Everybody else gets `findAnswered`.
 */
export function visibleTo(actor: Actor): Prisma.ClarificationWhereInput {
  if (actor.kind === "system") return {};
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (!acting) return { id: { in: [] } };
  if (acting.kind === "SUPPLIER") return { askedForId: acting.organisationId };
  const handles = acting.roles.includes("COMMERCIAL");
  return handles ? { challenge: { bodyId: acting.organisationId } } : { id: { in: [] } };
}

const WITH_CHALLENGE = {
  challenge: { include: WHOLE },
  corrects: { select: { id: true, answeredAt: true } },
  correctedBy: { select: { id: true, answeredAt: true } },
} satisfies Prisma.ClarificationInclude;

export type WholeClarification = Prisma.ClarificationGetPayload<{ include: typeof WITH_CHALLENGE }>;

export async function findClarification(
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<WholeClarification | null> {
  if (!isUuid(id)) return null;
  return reader.clarification.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    include: WITH_CHALLENGE,
  });
}

/** What the policies ask about a question. */
export function clarificationFacts(
  row: { state: ClarificationFacts["state"]; challenge: WholeChallenge },
  actor: Actor,
): ClarificationFacts {
  return { state: row.state, challenge: factsOf(row.challenge, actor) };
}

export interface LockedClarification {
  row: WholeClarification;
  facts: ClarificationFacts;
  /** Who asked: for a message to them, and to keep their name out of the answer. */
  asker: { email: string; name: string; organisation: string };
}

/**
 * What an answer may not name. Of the person who asked it knows what the question says, which whoever answers reads.
 */
export function namesFor(reader: Reader, { row, asker }: LockedClarification, actor: Actor) {
  return knownNames(reader, row.challengeId, actor, {
    suppliers: [{ name: asker.organisation, as: "who asked" }],
    people: wholeMentionOf(row.question, asker.name) ? [{ name: asker.name, as: "who asked" }] : [],
  });
}

/** Locks a question for a command, and reads it with its challenge. */
export async function lockClarification(
  tx: Transaction,
  id: string,
  actor: Actor,
): Promise<LockedClarification | null> {
  if (!(await lockRow(tx, "Clarification", id))) return null;
  const row = await tx.clarification.findUnique({ where: { id }, include: WITH_CHALLENGE });
  if (!row) return null;
  const user = await tx.user.findUniqueOrThrow({ where: { id: row.askedById } });
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: row.askedForId } });
  const asker = { email: user.email, name: user.name ?? "", organisation: organisation.name };
  return { row, facts: clarificationFacts(row, actor), asker };
}
