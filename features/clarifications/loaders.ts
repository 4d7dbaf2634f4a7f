import type { Actor } from "@/domain/actor";
import { amendmentsOwed } from "@/domain/clarification/topics";
import { missing } from "@/features/session/framework/missing";
import { database } from "@/lib/database";
import { findAnswered, findClarification, visibleTo, type WholeClarification } from "./queries";

export interface PublicClarifications {
  /** Newest first. */
  answered: Awaited<ReturnType<typeof findAnswered>>;
  /** How many wait for an answer. */
  waiting: number;
}

/** The questions and answers that everybody reads. */
export async function publicClarifications(challengeId: string): Promise<PublicClarifications> {
  const [answered, waiting] = await Promise.all([
    findAnswered(database(), challengeId),
    database().clarification.count({ where: { challengeId, state: "ASKED" } }),
  ]);
  return { answered, waiting };
}

/** What waits for the officers of a challenge: questions without an answer, and amendments that answers owe. */
export async function clarificationWork(challengeId: string) {
  const [waiting, answers, latest] = await Promise.all([
    database().clarification.count({ where: { challengeId, state: "ASKED" } }),
    database().clarification.findMany({
      where: { challengeId, changesNeed: true },
      select: { changesNeed: true, answeredAt: true },
    }),
    database().challengeVersion.findFirst({
      where: { challengeId },
      orderBy: { number: "desc" },
      select: { publishedAt: true },
    }),
  ]);
  return { waiting, owed: amendmentsOwed(answers, latest?.publishedAt ?? null) };
}

/** The questions of a challenge that an actor may read in full, newest first. */
export function clarificationsFor(actor: Actor, challengeId: string) {
  return database().clarification.findMany({
    where: { AND: [{ challengeId }, visibleTo(actor)] },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
}

/** One question for its officer. Anybody else gets the page that is not found. */
export async function clarificationFor(actor: Actor, id: string): Promise<WholeClarification> {
  return (await findClarification(database(), actor, id)) ?? missing();
}
