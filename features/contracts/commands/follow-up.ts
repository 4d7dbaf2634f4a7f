import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { mayEndPhase, mayFollowUp } from "@/domain/contract/policy";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { knownNames, refuseNames } from "@/features/challenges/queries/public-names";
import { recordRelease } from "@/features/challenges/releases";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type * as schema from "../schema";
import { type Loaded, load, type OfWinner, ofChallenge } from "./shared";

const factsOf = ({ contract }: Loaded) => contract && { indicators: contract.indicators.length };

type Named<Schema extends z.ZodType> = Omit<z.output<Schema>, "otherMeaning"> & {
  otherMeaning?: boolean;
};

/** What everybody is to read of a contract names the winner at most. */
async function loadNaming(tx: Transaction, input: OfWinner, actor: Actor) {
  const loaded = await load(tx, input, actor);
  return loaded && { ...loaded, known: await knownNames(tx, loaded.row.id, actor) };
}

/** How well an indicator was met in a period; once for each. Each makes a contract performance notice. */
export const rateIndicator = command({
  name: "contract.rate",
  load: (tx, input: Named<typeof schema.rated>, actor) => loadNaming(tx, input, actor),
  subject: (loaded) => ofChallenge(loaded),
  policy: (actor, loaded) => mayFollowUp(actor, loaded.facts, factsOf(loaded)),
  decide({ contract, known }, input, { actor, now }) {
    const { indicatorId, periodEnds, rating, note } = input;
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
    const named = refuseNames({ note }, known, input);
    return {
      change: {
        indicatorId,
        periodEnds: column,
        rating,
        note,
        ratedAt: now,
        ratedById: asPerson(actor).userId,
      },
      audit: { indicator: indicatorId, rating, otherMeaning: named },
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
  load: (tx, input: Named<typeof schema.ended>, actor) => loadNaming(tx, input, actor),
  subject: (loaded) => ofChallenge(loaded),
  policy: (actor, { facts }) => mayEndPhase(actor, facts),
  decide({ winner, phases, known }, input, { actor, now }) {
    const { phaseId, ended, learnt } = input;
    const phase = phases.find(({ id }) => id === phaseId);
    if (!phase) throw new Invalid({ "": ["This phase is not there"] });
    if (phase.outcomes.length > 0)
      throw new Invalid({ ended: ["It is written down how it ended, and that stays"] });
    const named = refuseNames({ learnt }, known, input);
    return {
      change: {
        phaseId,
        responseId: winner.id,
        ended,
        learnt,
        endedAt: now,
        byId: asPerson(actor).userId,
      },
      audit: { winner: winner.label, phase: phaseId, ended, otherMeaning: named },
    };
  },
  async save(tx, data) {
    await tx.phaseOutcome.create({ data });
  },
});
