import { v7 as newId } from "uuid";
import { toPence } from "@/domain/input";
import { addMonths } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { recordRelease } from "@/features/challenges/releases";
import { proposalOfContract } from "@/features/contracts/records/proposals";
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
  ground: Ground,
  laid: LaidChallenge,
  responseId: string,
  contract: ContractText,
): Promise<void> {
  const { tx, people, clock } = ground;
  const { id: challengeId, text, schedule } = laid;
  const { pounds, months, lately: ago, indicators, ended = {}, waits } = contract;
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
  const confirmed = contract.why !== undefined;
  const decidedAt = confirmed ? recordedAt : null;
  if (confirmed) {
    await propose(ground, laid, { responseId, day, contract, proposedAt: recordedAt, decidedAt });
  }
  await tx.contractVersion.create({
    data: {
      responseId,
      number: 1,
      indicators: measured.map(({ name, target }) => ({ name, target })),
      valuePence: BigInt(pounds) * 100n,
      signedOn: column(day),
      startsOn: column(day),
      endsOn: column(addMonths(day, months)),
      reason: contract.why ?? "",
      recordedById: by,
      recordedAt,
      confirmedById: confirmed ? people[text.approver] : null,
      publishedAt: recordedAt,
    },
  });
  await recordRelease(tx, challengeId, "contract", recordedAt);
  if (waits) {
    const proposedAt = at(clock.workingDaysAgo(1), "16:05");
    await propose(ground, laid, {
      responseId,
      day,
      contract: { ...contract, ...waits },
      proposedAt,
    });
  }
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

interface Proposed {
  responseId: string;
  /** When it was signed. */
  day: string;
  contract: ContractText;
  proposedAt: Date;
  /** When the approver confirmed it; null where it waits. */
  decidedAt?: Date | null;
}

/** The lead writes down a value that is not that of the award, and the approver confirms it, or has not yet. */
async function propose(
  { tx, people }: Ground,
  { id, text }: LaidChallenge,
  { responseId, day, contract, proposedAt, decidedAt = null }: Proposed,
): Promise<void> {
  const { price } = await tx.response.findUniqueOrThrow({ where: { id: responseId } });
  const { pounds, months, indicators, why = "" } = contract;
  await tx.proposal.create({
    data: {
      id: newId(),
      challengeId: id,
      kind: "CONTRACT",
      state: decidedAt ? "APPROVED" : "WAITING",
      version: 1,
      content: proposalOfContract({
        responseId,
        valuePence: BigInt(pounds) * 100n,
        signedOn: day,
        startsOn: day,
        endsOn: addMonths(day, months),
        indicators: indicators.map(({ name, target }) => ({ name, target })),
        reason: why,
        awardPence: price === null ? null : toPence(price.toFixed(2)),
      }),
      proposedById: people[text.lead],
      proposedAt,
      decidedById: decidedAt ? people[text.approver] : null,
      decidedAt,
    },
  });
}
