import { asPerson } from "@/domain/actor";
import { mayAnswerConcern, mayRaise } from "@/domain/decision/concern";
import { formatDate, formatWeekdayDate } from "@/domain/format/dates";
import type { Day } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { resumedEnd } from "@/domain/timetable/standstill";
import { dayColumn, dayOf } from "@/features/challenges/content";
import { command } from "@/lib/command";
import { isUuid, lockRow, type Transaction } from "@/lib/database";
import { evaluationPath, letter } from "../letters";
import { peopleOfSuppliers } from "../people";
import { lockEvaluation } from "../queries";
import { ofChallenge } from "./who";

async function loadRaising(tx: Transaction, responseId: string) {
  if (!isUuid(responseId)) return null;
  const known = await tx.response.findUnique({
    where: { id: responseId },
    select: { challengeId: true },
  });
  if (!known || !(await lockRow(tx, "Challenge", known.challengeId))) return null;
  return tx.response.findUnique({
    where: { id: responseId },
    include: {
      supplier: { select: { name: true } },
      concerns: { where: { answeredAt: null }, select: { id: true } },
      challenge: {
        include: {
          parts: {
            where: { part: { in: ["LEAD", "APPROVER"] }, endedAt: null },
            include: { user: { select: { email: true } } },
          },
        },
      },
    },
  });
}

/** A supplier says in the standstill what it holds against the decision: the standstill pauses. */
export const raiseConcern = command({
  name: "evaluation.raiseConcern",
  load: (tx, input: { responseId: string; says: string }) => loadRaising(tx, input.responseId),
  subject: ({ challenge }) => ofChallenge(challenge),
  policy: (actor, { supplierId, challenge, concerns }, now) =>
    mayRaise(
      actor,
      {
        ...{ state: challenge.state, supplierId, waiting: concerns.length > 0 },
        standstillEndsOn: dayOf(challenge.standstillEndsOn),
        standstillPausedOn: dayOf(challenge.standstillPausedOn),
      },
      now,
    ),
  decide({ id, challenge, supplier }, { says }, { actor, now, newId }) {
    const pausedOn = challenge.standstillPausedOn ?? dayColumn(londonDay(now));
    return {
      change: {
        pausedOn,
        concern: {
          ...{ id: newId(), challengeId: challenge.id, responseId: id, says },
          ...{ raisedAt: now, raisedById: asPerson(actor).userId },
        },
      },
      audit: { response: id },
      effects: challenge.parts.map(({ user }) =>
        letter(
          user.email,
          `${challenge.reference}: a concern was raised`,
          [
            `${supplier.name} has raised a concern about the decision on “${challenge.title}”.`,
            "The standstill is paused, and no contract is awarded, until the lead has answered.",
          ],
          { label: "Read and answer", path: evaluationPath(challenge.id, "award") },
        ),
      ),
    };
  },
  async save(tx, { pausedOn, concern }) {
    await tx.concern.create({ data: concern });
    await tx.challenge.update({
      where: { id: concern.challengeId },
      data: { standstillPausedOn: pausedOn },
    });
  },
});

/** The lead answers a concern. With the last answer the standstill goes on where it was paused. */
export const answerConcern = command({
  name: "evaluation.answerConcern",
  async load(tx, { concernId }: { concernId: string; answer: string }, actor) {
    if (!isUuid(concernId)) return null;
    const concern = await tx.concern.findUnique({ where: { id: concernId } });
    const locked = concern && (await lockEvaluation(tx, concern.challengeId, actor));
    if (!concern || !locked) return null;
    const { challengeId } = concern;
    const waiting = await tx.concern.count({ where: { challengeId, answeredAt: null } });
    return { ...locked, concern, waiting, people: await peopleOfSuppliers(tx, locked.row) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, concern }) =>
    mayAnswerConcern(actor, facts, { answered: concern.answeredAt !== null }),
  decide({ row, facts, concern, waiting, people }, { answer }, { actor, now }) {
    const resumes = waiting === 1 ? resumedOn(facts, londonDay(now)) : null;
    const goesOn = resumes
      ? `The standstill goes on, and lasts until ${formatWeekdayDate(resumes)}, 23:59:59.`
      : "The standstill stays paused: another concern waits for its answer.";
    return {
      change: {
        answered: { answer, answeredAt: now, answeredById: asPerson(actor).userId },
        standstill: resumes && { standstillEndsOn: dayColumn(resumes), standstillPausedOn: null },
      },
      audit: { concern: concern.id, standstillEndsOn: resumes },
      effects: people.map(({ response, email }) =>
        letter(
          email,
          response.id === concern.responseId
            ? `Your concern was answered: ${row.title}`
            : `The standstill was paused: ${row.title}`,
          response.id === concern.responseId
            ? [`${row.body.name} has answered the concern that you raised.`, goesOn]
            : [
                `A concern was raised about the decision, and answered on ${formatDate(now)}.`,
                goesOn,
              ],
          { label: "Read it", path: `/account/responses/${response.id}/letter` },
        ),
      ),
    };
  },
  async save(tx, { answered, standstill }, { row, concern }) {
    await tx.concern.update({ where: { id: concern.id }, data: answered });
    if (standstill) await tx.challenge.update({ where: { id: row.id }, data: standstill });
  },
});

/** The last day of the standstill, if it goes on today. */
function resumedOn(
  {
    standstillEndsOn,
    standstillPausedOn,
  }: { standstillEndsOn: Day | null; standstillPausedOn: Day | null },
  today: Day,
): Day | null {
  if (!standstillEndsOn || !standstillPausedOn) return null;
  return resumedEnd(standstillPausedOn, standstillEndsOn, today);
}
