import { asPerson } from "@/domain/actor";
import { mayAddEvaluator, mayEndPart } from "@/domain/assessment/panel-change";
import { LETTERS } from "@/domain/letters/catalogue";
import { ALLOWED, firstRefusal } from "@/domain/verdict";
import { admitInvited, findCandidate } from "@/features/memberships/records/candidates";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { partWords } from "../loaders/page";
import { refuseUnfit } from "../records/fitness";
import { returnedScores } from "../records/returned";
import { type InChallenge, lock, ofChallenge } from "./shared";

export interface EndPartInput extends InChallenge {
  partId: string;
  reason: string;
  /** Of the evaluator who takes over; null where nobody does. */
  email: string | null;
}

/**
 * An evaluator leaves the panel, with a reason, and another may take over. What they declared and scored
 * stays in the record; their scores count if they had submitted all of them.
 */
export const endPart = command({
  name: "evaluation.endPart",
  async load(tx, input: EndPartInput, actor) {
    const locked = await lock(tx, input, actor);
    const ending = locked?.row.parts.find(({ id }) => id === input.partId);
    if (!locked || !ending) return null;
    return {
      ...locked,
      ending,
      successor: input.email === null ? null : await findCandidate(tx, input.email),
    };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, ending }, _now, { email }) =>
    firstRefusal(
      mayEndPart(actor, facts, { ...ending, ended: ending.endedAt !== null }),
      email === null ? ALLOWED : mayAddEvaluator(actor, facts),
    ),
  decide({ row, ending, successor }, { reason, email }, { actor, now, newId }) {
    const by = asPerson(actor);
    const letter = { challenge: row, part: partWords(ending.part) };
    if (email !== null) refuseUnfit(row, ending.part, successor);
    const recipients = ending.userId === by.userId ? [] : [ending.user.email];
    return {
      change: {
        ended: { endedAt: now, endedReason: reason },
        part: successor && { id: newId(), userId: successor.id, part: ending.part },
      },
      audit: { part: ending.part, left: ending.userId, took: successor?.id ?? null },
      effects: [
        ...letterTo(recipients, LETTERS.evaluation.partEnded, {
          ...letter,
          by: by.name || by.email,
        }),
        ...letterTo(successor ? [successor.email] : [], LETTERS.evaluation.partGiven, letter),
      ],
    };
  },
  async save(tx, { ended, part }, { row, ending, successor }) {
    await restoreSubmitted(tx, ending.id);
    const userId = successor ? await admitInvited(tx, successor) : "";
    await tx.challengePart.update({ where: { id: ending.id }, data: ended });
    if (part) {
      await tx.challengePart.create({ data: { ...part, userId, challengeId: row.id } });
    }
  },
});

/** One more evaluator, of any public body. They declare their interests before they read a word. */
export const addEvaluator = command({
  name: "evaluation.addEvaluator",
  async load(tx, input: InChallenge & { email: string }, actor) {
    const locked = await lock(tx, input, actor);
    return locked && { ...locked, candidate: await findCandidate(tx, input.email) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayAddEvaluator(actor, facts),
  decide({ row, candidate }, _input, { newId }) {
    const { id: userId, email } = refuseUnfit(row, "EVALUATOR", candidate);
    return {
      change: { id: newId(), userId, part: "EVALUATOR" as const },
      audit: { added: userId, invitedTo: candidate?.invitedTo?.id ?? null },
      effects: letterTo([email], LETTERS.evaluation.partGiven, {
        challenge: row,
        part: partWords("EVALUATOR"),
      }),
    };
  },
  async save(tx, part, { row, candidate }) {
    const userId = candidate ? await admitInvited(tx, candidate) : part.userId;
    await tx.challengePart.create({ data: { ...part, userId, challengeId: row.id } });
  },
});

/** What the evaluator had submitted counts, also where the moderator has returned some of it since. */
async function restoreSubmitted(tx: Transaction, partId: string): Promise<void> {
  const returned = await tx.assessment.findMany({
    where: { partId, state: { in: ["SCORING", "RETURNED"] } },
    select: { id: true, earlier: true },
  });
  for (const { id: assessmentId, earlier } of returned) {
    const last = returnedScores.parse(earlier).at(-1);
    if (!last) continue;
    await tx.score.deleteMany({ where: { assessmentId } });
    await tx.score.createMany({ data: last.scores.map((one) => ({ ...one, assessmentId })) });
    await tx.assessment.update({
      where: { id: assessmentId },
      data: { state: "SUBMITTED", returnReason: null },
    });
  }
}
