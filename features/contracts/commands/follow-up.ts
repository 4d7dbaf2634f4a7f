import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { mayEndPhase, mayFollowUp } from "@/domain/contract/policy";
import { dateOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { command, Invalid } from "@/lib/command";
import type * as schema from "../schema";
import { type Loaded, load, ofChallenge } from "./shared";

const factsOf = ({ contract }: Loaded) => contract && { indicators: contract.indicators.length };

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
