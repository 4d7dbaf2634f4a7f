import { afterAll, beforeEach, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { londonDay } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { answerConcern, award, raiseConcern, sendSummaries } from "@/features/evaluation/commands";
import { ownLetter } from "@/features/evaluation/loaders/letters";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  done,
  layOrganisation,
  layPerson,
  reasonOf,
  type Stage,
  toDecided,
  toStandstill,
  write,
} from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;
let loser: Person;

beforeEach(async () => {
  stage = await toStandstill();
  loser = await personOf("B");
});

async function personOf(label: string, of = stage): Promise<Person> {
  const supplier = of.suppliers.get(label);
  if (!supplier) throw new Error(`There is no supplier ${label}`);
  return layPerson(supplier, "EDITOR");
}

const SAYS = "Question 2 was scored on a page that is not ours.";
const raise = (who: Person, label = "B") =>
  raiseConcern(who, { responseId: stage.responses.get(label) ?? "", says: SAYS });
const challenge = () =>
  database().challenge.findUniqueOrThrow({ where: { id: stage.challengeId } });
const concern = () =>
  database().concern.findFirstOrThrow({ where: { challengeId: stage.challengeId, answer: null } });
const answer = async (who: Person) =>
  answerConcern(who, { concernId: (await concern()).id, answer: "It was, on page 3." });

async function letEnd(): Promise<void> {
  await write((tx) =>
    tx.challenge.update({
      where: { id: stage.challengeId },
      data: { standstillEndsOn: new Date("2026-01-05") },
    }),
  );
}

test("a concern pauses the standstill: no contract before its answer, not even after the last day", async () => {
  done(await raise(loser));
  expect((await challenge()).standstillPausedOn).not.toBeNull();
  expect(await mailedTo(stage.lead.email)).toContain(
    `${(await challenge()).reference}: a concern was raised`,
  );
  await letEnd();
  expect(reasonOf(await award(stage.lead, { challengeId: stage.challengeId }))).toMatch(/paused/);
});

test("with the last answer it goes on with the days that were left", async () => {
  const winner = await personOf("C");
  done(await raise(loser));
  done(await raise(winner, "C"));
  done(await answer(stage.lead));
  expect((await challenge()).standstillPausedOn, "another one waits").not.toBeNull();
  done(await answer(stage.lead));
  const row = await challenge();
  expect(row.standstillPausedOn).toBeNull();
  const today = londonDay(await databaseTime(database()));
  // All eight were left, and they are counted from the day after the answer, whatever day today is.
  expect(row.standstillEndsOn?.toISOString().slice(0, 10)).toBe(addWorkingDays(today, 8));
  const letter = await ownLetter(loser, stage.responses.get("B") ?? "");
  expect(letter?.concerns).toMatchObject([{ says: SAYS, answer: "It was, on page 3." }]);
  expect(letter?.mayRaise.allowed).toBe(true);
});

test("only the first concern of a supplier pauses; every pause is published", async () => {
  done(await raise(loser));
  done(await answer(stage.lead));
  const end = (await challenge()).standstillEndsOn;
  done(await raise(loser));
  expect((await challenge()).standstillPausedOn).toBeNull();
  done(await answer(stage.lead));
  expect((await challenge()).standstillEndsOn).toEqual(end);
  const published = await database().ocdsRelease.findMany({
    where: { challengeId: stage.challengeId },
    orderBy: { id: "asc" },
  });
  const says = published.slice(-2).map(({ content }) => JSON.stringify(content));
  expect(says.map((one) => one.includes("Standstill until"))).toEqual([false, true]);
});

test("whoever never sent a response, or took it back, raises none", async () => {
  const responseId = stage.responses.get("B") ?? "";
  for (const state of ["DRAFT", "WITHDRAWN"] as const) {
    const other = await layOrganisation(`Only ${state}`, "SUPPLIER");
    const who = await layPerson(other, "ADMIN");
    const row = await write((tx) =>
      tx.response.create({
        data: { challengeId: stage.challengeId, supplierId: other.id, state },
      }),
    );
    const outcome = await raiseConcern(who, { responseId: row.id, says: SAYS });
    expect(reasonOf(outcome)).toMatch(/Only a supplier that responded/);
    expect(reasonOf(await raiseConcern(who, { responseId, says: SAYS }))).toMatch(
      /Only a supplier/,
    );
  }
});

test("a supplier raises one at a time, for itself, in the standstill", async () => {
  done(await raise(loser));
  expect(reasonOf(await raise(loser))).toMatch(/waits for its answer/);
  expect(reasonOf(await raise(loser, "A"))).toMatch(/Only a supplier that responded/);
  expect(reasonOf(await raise(stage.lead))).toMatch(/Only a supplier that responded/);
  const before = await toDecided();
  done(await sendSummaries(before.lead, { challengeId: before.challengeId }));
  const early = { responseId: before.responses.get("B") ?? "", says: SAYS };
  expect(reasonOf(await raiseConcern(await personOf("B", before), early))).toMatch(/no standstill/);
});

test("nobody raises one after the standstill, and only the lead answers", async () => {
  done(await raise(loser));
  for (const who of [stage.approver, stage.moderator, loser])
    expect((await answer(who)).ok).toBe(false);
  const { id: concernId } = await concern();
  done(await answer(stage.lead));
  const again = await answerConcern(stage.lead, { concernId, answer: "Another answer" });
  expect(reasonOf(again)).toMatch(/has been answered/);
  await letEnd();
  expect(reasonOf(await raise(loser))).toMatch(/standstill has ended/);
});
