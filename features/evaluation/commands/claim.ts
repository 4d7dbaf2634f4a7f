import type { Actor } from "@/domain/actor";
import { mayEndClaim, mayRecordClaim } from "@/domain/decision/claim";
import { LETTERS } from "@/domain/letters/catalogue";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { type Evaluation, peopleByResponse } from "../queries";
import { type InChallenge, lock, ofChallenge, resumedOn, userId } from "./shared";

async function lockWithPeople(tx: Transaction, input: InChallenge, actor: Actor) {
  const locked = await lock(tx, input, actor);
  if (!locked) return null;
  const { row } = locked;
  const suppliers = await peopleByResponse(tx, row);
  return {
    ...locked,
    told: [
      ...unbarredHoldersOf(row.parts, "LEAD", "APPROVER"),
      ...suppliers.flatMap(({ addresses }) => addresses),
    ],
    pausing: await tx.concern.count({
      where: { challengeId: row.id, answeredAt: null, pauses: true },
    }),
  };
}

/** A claim about the award was issued: from now on nothing is awarded, and the standstill does not run. */
export const recordClaim = command({
  name: "evaluation.recordClaim",
  load: (tx, input: InChallenge & { says: string }, actor) => lockWithPeople(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayRecordClaim(actor, facts),
  decide({ row, facts, told }, { says }, { actor, now, newId }) {
    return {
      change: {
        event: {
          id: newId(),
          challengeId: row.id,
          kind: "ISSUED" as const,
          says,
          byId: userId(actor),
          at: now,
        },
        pausedOn: pausedNow(facts, londonDay(now)),
      },
      audit: { paused: facts.standstillPausedOn === null },
      effects: letterTo(told, LETTERS.evaluation.claimIssued, { challenge: row }),
    };
  },
  async save(tx, { event, pausedOn }, { row }, { now }) {
    await tx.claimEvent.create({ data: event });
    if (pausedOn === null) return;
    await tx.challenge.update({
      where: { id: row.id },
      data: { standstillPausedOn: dateOf(pausedOn) },
    });
    await recordRelease(tx, row.id, "awardUpdate", now);
  },
});

/** The day from which the standstill does not run; null where it was paused before, or has ended. */
function pausedNow(
  { standstillEndsOn, standstillPausedOn }: Evaluation["facts"],
  today: string,
): string | null {
  if (standstillPausedOn !== null || standstillEndsOn === null) return null;
  return today <= standstillEndsOn ? today : null;
}

/** A second person writes down that a claim has ended, and why: with the last one the standstill goes on. */
export const endClaim = command({
  name: "evaluation.endClaim",
  async load(tx, input: InChallenge & { claimId: string; reason: string }, actor) {
    const locked = await lockWithPeople(tx, input, actor);
    const claim = locked?.row.claimEvents.find(
      ({ id, kind }) => id === input.claimId && kind === "ISSUED",
    );
    return locked && claim ? { ...locked, claim } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, claim }) =>
    mayEndClaim(actor, facts, { byId: claim.byId, ended: claim.endedBy !== null }),
  decide({ row, facts, claim, told, pausing }, { reason }, { actor, now, newId }) {
    const goesOn = pausing === 0 && facts.claimsRunning === 1;
    const resumes = goesOn ? resumedOn(facts, londonDay(now)) : null;
    return {
      change: {
        event: {
          id: newId(),
          challengeId: row.id,
          kind: "ENDED" as const,
          says: reason,
          endsId: claim.id,
          byId: userId(actor),
          at: now,
        },
        resumes,
      },
      audit: { claim: claim.id, standstillEndsOn: resumes },
      effects: letterTo(told, LETTERS.evaluation.claimEnded, {
        challenge: row,
        end: {
          day: resumes ?? facts.standstillEndsOn,
          paused: !goesOn && facts.standstillPausedOn !== null,
        },
      }),
    };
  },
  async save(tx, { event, resumes }, { row }, { now }) {
    await tx.claimEvent.create({ data: event });
    if (resumes === null) return;
    await tx.challenge.update({
      where: { id: row.id },
      data: { standstillEndsOn: dateOf(resumes), standstillPausedOn: null },
    });
    await recordRelease(tx, row.id, "awardUpdate", now);
  },
});
