import type { Actor } from "@/domain/actor";
import { actsFor } from "@/domain/actor";
import { canRank } from "@/domain/assessment/agreement";
import { CHALLENGE } from "@/domain/challenge/states";
import {
  mayAward,
  mayComplete,
  mayPublishAwardNotice,
  mayReturnLetter,
  maySendSummaries,
  mayWriteLetter,
} from "@/domain/decision/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { ALLOWED, firstRefusal, refuse } from "@/domain/verdict";
import { recordRelease } from "@/features/challenges/releases";
import { unbarredHoldersOf } from "@/features/letters/queries";
import type { Prisma } from "@/generated/prisma/client";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { peopleByResponse, recommendationOf, winnersOf } from "../queries";
import { rankEvaluation } from "../queries/ranked";
import { type DrawnSummary, drawSummaries } from "../views/summaries";
import { type InChallenge, lock, ofChallenge, refreshSearch, userId } from "./shared";

async function lockWithSuppliers(tx: Transaction, input: InChallenge, actor: Actor) {
  const locked = await lock(tx, input, actor);
  return locked && { ...locked, people: await peopleByResponse(tx, locked.row) };
}

/**
 * What the lead adds to one letter, in their own words, before all are sent. Scores and reasons come from
 * the record, and nobody writes those anew.
 */
export const writeLetterNote = command({
  name: "evaluation.writeLetterNote",
  async load(tx, input: InChallenge & { responseId: string; note: string }, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    return locked && response ? { ...locked, response } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayWriteLetter(actor, facts),
  decide: ({ response }, { note }) => ({
    change: { id: response.id, letterNote: note },
    audit: { response: response.label },
  }),
  async save(tx, { id, letterNote }) {
    await tx.response.update({ where: { id }, data: { letterNote } });
  },
});

/** The approver does not let a letter go out as it is drawn: none is sent before they release it. */
export const returnLetter = command({
  name: "evaluation.returnLetter",
  async load(tx, input: InChallenge & { responseId: string; reason: string }, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    return locked && response ? { ...locked, response } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayReturnLetter(actor, facts),
  decide({ row, response }, { reason }, { actor, now, newId }) {
    const decided = recommendationOf(row);
    if (!decided) throw new Error("The policy asks for a decision");
    const open = decided.lettersReturned.some(
      (one) => one.responseId === response.id && one.releasedAt === null,
    );
    if (open) throw new Invalid({ reason: ["You have returned this letter already"] });
    return {
      change: {
        id: newId(),
        recommendationId: decided.id,
        responseId: response.id,
        reason,
        note: response.letterNote,
        returnedById: userId(actor),
        returnedAt: now,
      },
      audit: { response: response.label },
      effects: letterTo(unbarredHoldersOf(row.parts, "LEAD"), LETTERS.evaluation.letterReturned, {
        challenge: row,
        reason,
      }),
    };
  },
  async save(tx, data) {
    await tx.letterReturn.create({ data });
  },
});

/** The approver has read a letter that they returned again, and lets it go out. */
export const releaseLetter = command({
  name: "evaluation.releaseLetter",
  async load(tx, input: InChallenge & { returnId: string }, actor) {
    const locked = await lock(tx, input, actor);
    const returned =
      locked &&
      recommendationOf(locked.row)?.lettersReturned.find(({ id }) => id === input.returnId);
    return returned ? { ...locked, returned } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, returned }) =>
    firstRefusal(
      mayReturnLetter(actor, facts),
      returned.releasedAt === null
        ? ALLOWED
        : refuse("This letter was released.", "It goes out with the others."),
    ),
  decide: ({ returned }, _input, { actor, now }) => ({
    change: { id: returned.id, data: { releasedById: userId(actor), releasedAt: now } },
    audit: { letterReturn: returned.id },
  }),
  async save(tx, { id, data }) {
    await tx.letterReturn.update({ where: { id }, data });
  },
});

/** Every supplier gets its assessment summary, drawn from the record, before the award notice. */
export const sendSummaries = command({
  name: "evaluation.sendSummaries",
  async load(tx, input: InChallenge, actor) {
    const locked = await lockWithSuppliers(tx, input, actor);
    if (!locked) return null;
    const ranked = canRank(locked.facts) ? await rankEvaluation(tx, locked.row) : null;
    return { ...locked, summaries: ranked ? drawSummaries(locked.row, ranked) : [] };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => maySendSummaries(actor, facts),
  decide({ row, people, summaries }, _input, { now }) {
    const decided = recommendationOf(row);
    if (!decided) throw new Error("The policy asks for a decision");
    return {
      change: summaries.map(({ responseId, content }) => ({
        responseId,
        recommendationId: decided.id,
        content: plainJson(content),
        sentAt: now,
      })),
      audit: { letters: summaries.length },
      effects: people.flatMap(({ responseId, addresses }) =>
        letterTo(addresses, LETTERS.evaluation.summary, {
          challenge: row,
          responseId,
          marked: markedIn(summaries, responseId),
        }),
      ),
    };
  },
  async save(tx, data) {
    await tx.assessmentSummary.createMany({ data });
  },
});

/** How many scores of a response are marked in its letter. */
function markedIn(summaries: readonly DrawnSummary[], responseId: string): number {
  const letter = summaries.find((one) => one.responseId === responseId)?.content;
  return (letter?.criteria ?? []).filter(({ marked }) => marked).length;
}

/** The award notice starts the standstill; its last day is counted from London's day by the database's clock. */
export const publishAwardNotice = command({
  name: "evaluation.publishAwardNotice",
  load: (tx, input: InChallenge, actor) => lockWithSuppliers(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayPublishAwardNotice(actor, facts),
  decide({ row, facts, people }, _input, { now }) {
    const today = londonDay(now);
    const lastDay = standstillEnd(today);
    return {
      change: {
        state: transition(CHALLENGE, row.state, "publishAwardNotice"),
        awardNoticeAt: now,
        standstillEndsOn: dateOf(lastDay),
        // A claim about an earlier decision still runs: the new standstill waits for its end.
        standstillPausedOn: facts.claimsRunning > 0 ? dateOf(today) : null,
      },
      audit: { standstillEndsOn: lastDay },
      effects: [
        refreshSearch(row.id),
        ...people.flatMap(({ responseId, addresses }) =>
          letterTo(addresses, LETTERS.evaluation.awardNotice, {
            challenge: row,
            responseId,
            lastDay,
          }),
        ),
      ],
    };
  },
  async save(tx, data, { row }, { now }) {
    await tx.challenge.update({ where: { id: row.id }, data });
    await recordRelease(tx, row.id, "award", now);
  },
});

/** The contract is awarded, or one to each winner, once the standstill is over by the database's clock. */
export const award = command({
  name: "evaluation.award",
  load: (tx, input: InChallenge, actor) => lockWithSuppliers(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }, now) => mayAward(actor, facts, now),
  decide({ row, people }, _input, { now }) {
    const winners = winnersOf(row);
    if (winners.length === 0) throw new Error("A challenge in standstill has a winner");
    const wins = new Set(winners.map(({ id }) => id));
    const letter = {
      challenge: row,
      winners: winners.map(({ supplier }) => supplier.name),
      awardedAt: now,
    };
    return {
      change: {
        challenge: { state: transition(CHALLENGE, row.state, "award"), awardedAt: now },
        responses: row.responses.map(({ id, state }) => ({
          id,
          data: { state: transition(RESPONSE, state, wins.has(id) ? "award" : "reject") },
        })),
      },
      audit: { winners: winners.map(({ label }) => label) },
      effects: [
        refreshSearch(row.id),
        ...people.flatMap(({ responseId, addresses }) =>
          letterTo(
            addresses,
            wins.has(responseId) ? LETTERS.evaluation.won : LETTERS.evaluation.awarded,
            letter,
          ),
        ),
      ],
    };
  },
  async save(tx, { challenge, responses }, { row }, { now }) {
    await tx.challenge.update({ where: { id: row.id }, data: challenge });
    for (const { id, data } of responses) await tx.response.update({ where: { id }, data });
    // What is signed makes the contract details notice, when it is written down.
    await recordRelease(tx, row.id, "awardUpdate", now);
  },
});

/** The lead writes down what became of the contract, and the file is closed. */
export const complete = command({
  name: "evaluation.complete",
  load: (tx, input: InChallenge & { note: string }, actor) => lock(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayComplete(actor, facts),
  decide: ({ row }, { note }, { now }) => ({
    change: {
      challenge: { state: transition(CHALLENGE, row.state, "complete"), completedAt: now },
      contractNote: note,
    },
    effects: [refreshSearch(row.id)],
  }),
  async save(tx, { challenge, contractNote }, { row }, { now }) {
    await tx.challenge.update({ where: { id: row.id }, data: challenge });
    const id = recommendationOf(row)?.id;
    if (id) await tx.recommendation.update({ where: { id }, data: { contractNote } });
    // Where every phase stopped before anything was signed there is no contract that ends.
    const signed = winnersOf(row).some(({ contract }) => contract !== null);
    await recordRelease(tx, row.id, signed ? "contractTermination" : "awardUpdate", now);
  },
});

/** Notes when a supplier first opened its assessment summary. */
export const readSummary = command({
  name: "evaluation.readSummary",
  load: (tx, { responseId }: { responseId: string }) =>
    tx.response.findFirst({ where: { id: responseId, summaries: { some: {} } } }),
  subject: ({ id }) => ({ type: "response", id }),
  policy: (actor, { supplierId }) =>
    actsFor(actor, supplierId)
      ? ALLOWED
      : refuse("This letter is not yours to read.", "Act for the supplier that it was sent to."),
  decide: (_loaded, _input, { now }) => ({ change: { readAt: now } }),
  async save(tx, data, { id }) {
    await tx.assessmentSummary.updateMany({ where: { responseId: id, readAt: null }, data });
  },
});

function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
