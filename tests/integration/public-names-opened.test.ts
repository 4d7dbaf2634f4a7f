import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { proposeCancellation } from "@/features/challenges/commands";
import { knownNames } from "@/features/challenges/queries/public-names";
import { endPhase, rateIndicator, recordContract } from "@/features/contracts/commands";
import { award, proposeLookAgain, writeCalibration } from "@/features/evaluation/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  declareNone,
  done,
  layOpened,
  type Stage,
  signedWith,
  toDecided,
  toStandstill,
} from "./evaluation-fixture";
import { makeListed, namesNobody, type PublicTexts } from "./public-texts";
import { arrange, makePerson } from "./supplier-fixture";

beforeAll(makeListed);

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const COMMANDS: PublicTexts = {
  "a made-up answer": {
    field: "text",
    async lay() {
      const { challengeId, criteria, moderator } = await layOpened({ namesHidden: true });
      const criterionId = criteria.get("approach") ?? "";
      return (text, otherMeaning) =>
        writeCalibration(moderator, { challengeId, criterionId, text, otherMeaning });
    },
  },
  "why a decision is looked at again": {
    field: "reason",
    async lay() {
      const { challengeId, lead } = await toStandstill();
      return (reason, otherMeaning) =>
        proposeLookAgain(lead, { challengeId, scores: [], reason, otherMeaning });
    },
  },
  "what a phase has taught": {
    field: "learnt",
    async lay() {
      const { lead, ...won } = await awarded();
      const phase = await database().challengePhase.findFirstOrThrow({
        where: { challengeId: won.challengeId },
      });
      return (learnt, otherMeaning) =>
        endPhase(lead, { ...won, phaseId: phase.id, ended: "STOPPED", learnt, otherMeaning });
    },
  },
  "how an indicator was met": {
    field: "note",
    async lay() {
      const { lead, stage, label, ...won } = await awarded();
      const signed = await signedWith(stage, label);
      done(await recordContract(lead, signed));
      const { id } = await database().contractIndicator.findFirstOrThrow({
        where: { contract: { responseId: won.responseId } },
      });
      const rating = { indicatorId: id, periodEnds: signed.signedOn, rating: "GOOD" as const };
      return (note, otherMeaning) => rateIndicator(lead, { ...won, ...rating, note, otherMeaning });
    },
  },
};

async function awarded() {
  const stage = await toStandstill({ places: 1 });
  await arrange((tx) =>
    tx.challenge.update({
      where: { id: stage.challengeId },
      data: { standstillEndsOn: new Date("2020-01-01") },
    }),
  );
  done(await award(stage.lead, { challengeId: stage.challengeId }));
  const { id: responseId, label } = await winnerOf(stage);
  return {
    challengeId: stage.challengeId,
    responseId,
    lead: stage.lead,
    stage,
    label: label ?? "",
  };
}

function winnerOf({ challengeId }: Stage) {
  return database().response.findFirstOrThrow({
    where: { challengeId, recommendationId: { not: null } },
    include: { supplier: true },
  });
}

describe.each(Object.entries(COMMANDS))("%s", (_, { field, lay }) => {
  test("names no supplier, until it is said that the word means something else", () =>
    namesNobody(field, lay));
});

describe("what the check knows of responses", () => {
  const known = (stage: Stage, who: Person) => knownNames(database(), stage.challengeId, who);
  const names = async (stage: Stage, who: Person) =>
    (await known(stage, who)).suppliers.map(({ name }) => name);
  const all = (stage: Stage) => [...stage.suppliers.values()].map(({ name }) => name);

  test("is nothing before they are opened, whoever asks", async () => {
    const stage = await layOpened();
    await declareNone(stage, stage.lead, stage.approver);
    for (const state of ["PUBLISHED", "CLOSED"] as const) {
      await arrange((tx) =>
        tx.challenge.update({ where: { id: stage.challengeId }, data: { state } }),
      );
      for (const who of [stage.lead, stage.approver]) {
        expect(await names(stage, who)).toEqual([]);
        expect((await known(stage, who)).prices).toEqual([]);
      }
    }
  });

  test("is their names once they are opened, for who has declared and may read them", async () => {
    const stage = await layOpened();
    expect(await names(stage, stage.lead), "not declared").toEqual([]);
    await declareNone(stage, stage.lead);
    expect((await names(stage, stage.lead)).toSorted()).toEqual(all(stage).toSorted());
    expect((await known(stage, stage.lead)).prices).toEqual([]);
    const outsider = await makePerson(stage.body, "Otis Fell", ["COMMERCIAL"]);
    expect(await names(stage, outsider), "no part").toEqual([]);
  });

  test("is no name for the panel while names are hidden, and the lead knows them", async () => {
    const stage = await layOpened({ namesHidden: true });
    await declareNone(stage, stage.lead, stage.moderator);
    expect(await names(stage, stage.moderator)).toEqual([]);
    expect(await names(stage, stage.lead)).toHaveLength(stage.suppliers.size);
  });

  test("is their prices once those are open; the winner is everybody's with the award notice", async () => {
    const decided = await toDecided();
    const { prices } = await known(decided, decided.lead);
    expect(prices).toContain(21_400_000n);
    const outsider = await makePerson(decided.body, "Otis Fell", ["COMMERCIAL"]);
    expect((await known(decided, outsider)).prices).toEqual([]);
    const say = (reason: string) =>
      proposeCancellation(decided.lead, { id: decided.challengeId, reason });
    expect(JSON.stringify(await say("It cost £214,000."))).toMatch(/the price of a response/);
    const stage = await toStandstill();
    const { supplier } = await winnerOf(stage);
    expect(await names(stage, stage.lead)).toHaveLength(stage.suppliers.size - 1);
    expect(await names(stage, stage.lead)).not.toContain(supplier.name);
  });
});
