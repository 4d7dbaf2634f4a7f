import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { phasesWon } from "@/domain/challenge/content";
import {
  contractProblems,
  mayEndPhase,
  mayFollowUp,
  mayKeepContract,
} from "@/domain/contract/policy";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { lockEvaluation, winnersOf } from "@/features/evaluation/queries";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type * as schema from "./schema";

interface OfWinner {
  challengeId: string;
  responseId: string;
}

/** The contract with one of the winners, if it is one, and the phases that it has won. */
async function load(tx: Transaction, { challengeId, responseId }: OfWinner, actor: Actor) {
  const locked = await lockEvaluation(tx, challengeId, actor);
  const winner = locked && winnersOf(locked.row).find(({ id }) => id === responseId);
  if (!winner) return null;
  const contract = await tx.contract.findUnique({
    where: { responseId },
    include: { indicators: { include: { ratings: true } } },
  });
  const phases = await tx.challengePhase.findMany({
    where: { challengeId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, suppliers: true, outcomes: { where: { responseId } } },
  });
  return { ...locked, winner, contract, phases: phasesWon(phases) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const ofChallenge = ({ row }: Loaded) => ({ type: "challenge", id: row.id });
const factsOf = ({ contract }: Loaded) => contract && { indicators: contract.indicators.length };

/** Writes down what was signed, with the indicators that it is measured by: the contract details notice. */
export const recordContract = command({
  name: "contract.record",
  load: (tx, input: z.output<typeof schema.signed>, actor) => load(tx, input, actor),
  subject: ofChallenge,
  policy: (actor, { facts }) => mayKeepContract(actor, facts),
  decide({ row, winner, contract }, input, { actor, now }) {
    const problems = contractProblems(input, londonDay(row.awardedAt ?? now), londonDay(now));
    if (contract?.indicators.some(({ ratings }) => ratings.length > 0)) {
      problems[""] = ["An indicator has been rated, so what was signed stays as it is"];
    }
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const { valuePence, indicators } = input;
    return {
      change: {
        indicators,
        contract: {
          valuePence,
          signedOn: dateOf(input.signedOn) ?? now,
          startsOn: dateOf(input.startsOn) ?? now,
          endsOn: dateOf(input.endsOn) ?? now,
          recordedAt: now,
          recordedById: asPerson(actor).userId,
        },
      },
      audit: {
        winner: winner.label,
        valuePence: String(valuePence),
        indicators: indicators.length,
      },
    };
  },
  async save(tx, { contract, indicators }, { row, winner: { id: responseId } }, { now }) {
    await tx.contractIndicator.deleteMany({ where: { contractId: responseId } });
    await tx.contract.upsert({
      where: { responseId },
      create: { responseId, challengeId: row.id, ...contract },
      update: contract,
    });
    await tx.contractIndicator.createMany({
      data: indicators.map((one, order) => ({ ...one, order, contractId: responseId })),
    });
    await recordRelease(tx, row.id, "contractUpdate", now);
  },
});

/** How well an indicator was met in a period; once for each. Each makes a contract performance notice. */
export const rateIndicator = command({
  name: "contract.rate",
  load: (tx, input: z.output<typeof schema.rated>, actor) => load(tx, input, actor),
  subject: ofChallenge,
  policy: (actor, loaded) => mayFollowUp(actor, loaded.facts, factsOf(loaded)),
  decide({ contract }, { indicatorId, periodEnds, rating, note }, { actor, now }) {
    const indicator = contract?.indicators.find(({ id }) => id === indicatorId);
    if (!indicator) throw new Invalid({ "": ["This indicator is not there any more"] });
    const column = dateOf(periodEnds) ?? now;
    if (contract && column < contract.startsOn) {
      throw new Invalid({ periodEnds: ["The work had not started on this day"] });
    }
    if (periodEnds > londonDay(now)) {
      throw new Invalid({ periodEnds: ["This day has not come yet"] });
    }
    if (indicator.ratings.some((one) => one.periodEnds.getTime() === column.getTime())) {
      throw new Invalid({ periodEnds: ["It has been rated for this period, and that stays"] });
    }
    return {
      change: {
        indicatorId,
        periodEnds: column,
        rating,
        note,
        ratedAt: now,
        ratedById: asPerson(actor).userId,
      },
      audit: { indicator: indicatorId, rating },
    };
  },
  async save(tx, data, { row, contract }, { now }) {
    await tx.indicatorRating.create({ data });
    const before = contract?.indicators.some(({ ratings }) => ratings.length > 0);
    await recordRelease(tx, row.id, before ? "implementationUpdate" : "implementation", now);
  },
});

/** A phase went on, or stopped without blame: either way with what was learnt. */
export const endPhase = command({
  name: "contract.endPhase",
  load: (tx, input: z.output<typeof schema.ended>, actor) => load(tx, input, actor),
  subject: ofChallenge,
  policy: (actor, { facts }) => mayEndPhase(actor, facts),
  decide({ winner, phases }, { phaseId, ended, learnt }, { actor, now }) {
    const phase = phases.find(({ id }) => id === phaseId);
    if (!phase) throw new Invalid({ "": ["This phase is not there"] });
    if (phase.outcomes.length > 0)
      throw new Invalid({ ended: ["It is written down how it ended, and that stays"] });
    return {
      change: {
        phaseId,
        responseId: winner.id,
        ended,
        learnt,
        endedAt: now,
        byId: asPerson(actor).userId,
      },
      audit: { winner: winner.label, phase: phaseId, ended },
    };
  },
  async save(tx, data) {
    await tx.phaseOutcome.create({ data });
  },
});
