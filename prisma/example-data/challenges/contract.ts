import { v7 as newId } from "uuid";
import { addMonths } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { at, column } from "../clock";
import type { Ground } from "../ground";
import type { SupplierKey } from "../organisations";
import type { LaidChallenge } from "./draft";
import type { ContractText } from "./text";

/** The lead writes down what was signed on the day of the award with each winner, and what came of it since. */
export async function sign(ground: Ground, laid: LaidChallenge): Promise<void> {
  const { tx, organisations } = ground;
  for (const [key, contract] of Object.entries(laid.text.contracts ?? {})) {
    const supplierId = organisations[key as SupplierKey];
    const { id } = await tx.response.findUniqueOrThrow({
      where: { challengeId_supplierId: { challengeId: laid.id, supplierId } },
    });
    await signOne(ground, laid, id, contract);
  }
}

async function signOne(
  { tx, people, clock }: Ground,
  { id: challengeId, text, schedule }: LaidChallenge,
  responseId: string,
  { pounds, months, lately: ago, indicators, ended = {} }: ContractText,
): Promise<void> {
  const recordedAt = new Date(schedule.step("awarded").getTime() + 60 * 60 * 1000);
  const day = londonDay(recordedAt);
  const by = people[text.lead];
  const lately = at(clock.workingDaysAgo(ago ?? text.completed?.workingDaysAgo ?? 1), "14:10");
  const measured = indicators.map((one) => ({ id: newId(), ...one }));
  await tx.contract.create({
    data: {
      responseId,
      challengeId,
      valuePence: BigInt(pounds) * 100n,
      recordedAt,
      recordedById: by,
      signedOn: column(day),
      startsOn: column(day),
      endsOn: column(addMonths(day, months)),
      indicators: {
        create: measured.map(({ id, name, target }, order) => ({ id, order, name, target })),
      },
    },
  });
  await recordRelease(tx, challengeId, "contractUpdate", recordedAt);
  const rated = measured.flatMap(({ id: indicatorId, rating, note = "" }) =>
    rating ? [{ indicatorId, rating, note }] : [],
  );
  await tx.indicatorRating.createMany({
    data: rated.map((one) => ({
      id: newId(),
      ...one,
      periodEnds: column(londonDay(lately)),
      ratedAt: lately,
      ratedById: by,
    })),
  });
  if (rated.length > 0) await recordRelease(tx, challengeId, "implementation", lately);
  for (const phase of await tx.challengePhase.findMany({ where: { challengeId } })) {
    const outcome = ended[phase.name];
    if (!outcome) continue;
    const { how, learnt } = outcome;
    await tx.phaseOutcome.create({
      data: {
        phaseId: phase.id,
        responseId,
        ended: how,
        learnt,
        endedAt: lately,
        byId: by,
      },
    });
  }
}
