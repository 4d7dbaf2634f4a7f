import { v7 as newId } from "uuid";
import { addMonths } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { at, column } from "../clock";
import type { Ground } from "../ground";
import type { LaidChallenge } from "./draft";

/** The lead writes down what was signed on the day of the award, and what came of it since. */
export async function sign({ tx, people, clock }: Ground, { id, text, schedule }: LaidChallenge) {
  if (!text.contract) return;
  const { pounds, months, indicators, ended = {} } = text.contract;
  const recordedAt = new Date(schedule.step("awarded").getTime() + 60 * 60 * 1000);
  const day = londonDay(recordedAt);
  const by = people[text.lead];
  const lately = at(clock.workingDaysAgo(text.completed?.workingDaysAgo ?? 1), "14:10");
  const measured = indicators.map((one) => ({ id: newId(), ...one }));
  await tx.contract.create({
    data: {
      ...{ challengeId: id, valuePence: BigInt(pounds) * 100n, recordedAt, recordedById: by },
      ...{ signedOn: column(day), startsOn: column(day), endsOn: column(addMonths(day, months)) },
      indicators: {
        create: measured.map(({ id, name, target }, order) => ({ id, order, name, target })),
      },
    },
  });
  await recordRelease(tx, id, "contractUpdate", recordedAt);
  const rated = measured.flatMap(({ id: indicatorId, rating, note = "" }) =>
    rating ? [{ indicatorId, rating, note }] : [],
  );
  await tx.indicatorRating.createMany({
    data: rated.map((one) => ({
      ...{ id: newId(), ...one, periodEnds: column(londonDay(lately)) },
      ...{ ratedAt: lately, ratedById: by },
    })),
  });
  if (rated.length > 0) await recordRelease(tx, id, "implementation", lately);
  for (const phase of await tx.challengePhase.findMany({ where: { challengeId: id } })) {
    const outcome = ended[phase.name];
    if (!outcome) continue;
    const { how, learnt } = outcome;
    await tx.phaseOutcome.create({
      data: { phaseId: phase.id, ended: how, learnt, endedAt: lately, byId: by },
    });
  }
}
