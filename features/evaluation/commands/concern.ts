import { asPerson } from "@/domain/actor";
import { mayAnswerConcern, mayRaise } from "@/domain/decision/concern";
import { LETTERS } from "@/domain/letters/catalogue";
import { dateOf, dayOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { holdersOf, PART_HOLDERS } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { isUuid, lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { lockEvaluation, peopleByResponse } from "../queries";
import { ofChallenge, resumedOn } from "./shared";

async function loadRaising(tx: Transaction, responseId: string) {
  if (!isUuid(responseId)) return null;
  const existing = await tx.response.findUnique({
    where: { id: responseId },
    select: { challengeId: true },
  });
  if (!existing || !(await lockRow(tx, "Challenge", existing.challengeId))) return null;
  return tx.response.findUnique({
    where: { id: responseId },
    include: {
      supplier: { select: { name: true } },
      summaries: { select: { sentAt: true } },
      concerns: { select: { raisedAt: true, answeredAt: true } },
      challenge: { include: { parts: PART_HOLDERS } },
    },
  });
}

/**
 * A supplier says in the standstill what it holds against the decision. Its first concern pauses the
 * standstill; what it raises later is answered as well, and pauses nothing.
 */
export const raiseConcern = command({
  name: "evaluation.raiseConcern",
  load: (tx, input: { responseId: string; says: string }) => loadRaising(tx, input.responseId),
  subject: ({ challenge }) => ofChallenge(challenge),
  policy: (actor, { supplierId, challenge, concerns, summaries }, now) =>
    mayRaise(
      actor,
      {
        state: challenge.state,
        supplierId,
        hasLetter: summaries.length > 0,
        waiting: concerns.some(({ answeredAt }) => answeredAt === null),
        standstillEndsOn: dayOf(challenge.standstillEndsOn),
        standstillPausedOn: dayOf(challenge.standstillPausedOn),
      },
      now,
    ),
  decide({ id, challenge, supplier, concerns }, { says }, { actor, now, newId }) {
    // After a new decision the standstill is another one, and so is the first concern in it.
    const { awardNoticeAt } = challenge;
    const pauses = concerns.every(({ raisedAt }) => awardNoticeAt && raisedAt < awardNoticeAt);
    const pausedOn = challenge.standstillPausedOn ?? dateOf(londonDay(now));
    return {
      change: {
        pausedOn: pauses ? pausedOn : challenge.standstillPausedOn,
        concern: {
          id: newId(),
          challengeId: challenge.id,
          responseId: id,
          says,
          pauses,
          raisedAt: now,
          raisedById: asPerson(actor).userId,
        },
      },
      audit: { response: id },
      effects: letterTo(
        holdersOf(challenge.parts, "LEAD", "APPROVER"),
        LETTERS.evaluation.concernRaised,
        { challenge, supplier: supplier.name, pauses },
      ),
    };
  },
  async save(tx, { pausedOn, concern }, _loaded, { now }) {
    await tx.concern.create({ data: concern });
    await tx.challenge.update({
      where: { id: concern.challengeId },
      data: { standstillPausedOn: pausedOn },
    });
    if (concern.pauses) await recordRelease(tx, concern.challengeId, "awardUpdate", now);
  },
});

/** The lead answers a concern. With the last answer the standstill goes on where it was paused. */
export const answerConcern = command({
  name: "evaluation.answerConcern",
  async load(tx, { concernId }: { concernId: string; answer: string }, actor) {
    if (!isUuid(concernId)) return null;
    const existing = await tx.concern.findUnique({ where: { id: concernId } });
    const locked = existing && (await lockEvaluation(tx, existing.challengeId, actor));
    if (!locked) return null;
    // Read anew: somebody may have answered while this waited for the lock.
    const concern = await tx.concern.findUniqueOrThrow({ where: { id: concernId } });
    const others = { challengeId: locked.row.id, answeredAt: null, id: { not: concernId } };
    const waiting = await tx.concern.count({ where: { ...others, pauses: true } });
    return { ...locked, concern, waiting, people: await peopleByResponse(tx, locked.row) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, concern }) =>
    mayAnswerConcern(actor, facts, { answered: concern.answeredAt !== null }),
  decide({ row, facts, concern, waiting, people }, { answer }, { actor, now }) {
    const goesOn = waiting === 0 && facts.claimsRunning === 0;
    const resumes = goesOn ? resumedOn(facts, londonDay(now)) : null;
    const end = {
      day: resumes ?? facts.standstillEndsOn,
      paused: resumes === null && facts.standstillPausedOn !== null,
    };
    return {
      change: {
        answered: { answer, answeredAt: now, answeredById: asPerson(actor).userId },
        standstill: resumes && { standstillEndsOn: dateOf(resumes), standstillPausedOn: null },
      },
      audit: { concern: concern.id, standstillEndsOn: resumes },
      effects: people.flatMap(({ responseId, addresses }) => {
        const letter = { challenge: row, responseId, end };
        return responseId === concern.responseId
          ? letterTo(addresses, LETTERS.evaluation.concernAnswered, letter)
          : letterTo(addresses, LETTERS.evaluation.standstillPaused, {
              ...letter,
              answeredAt: now,
            });
      }),
    };
  },
  async save(tx, { answered, standstill }, { row, concern }, { now }) {
    await tx.concern.update({ where: { id: concern.id }, data: answered });
    if (!standstill) return;
    await tx.challenge.update({ where: { id: row.id }, data: standstill });
    await recordRelease(tx, row.id, "awardUpdate", now);
  },
});
