import { afterAll, beforeEach, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { answerConcern, award, raiseConcern } from "@/features/evaluation/commands";
import { ownLetter } from "@/features/evaluation/letter-loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  done,
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
  expect(row.standstillEndsOn?.toISOString().slice(0, 10)).toBe(standstillEnd(today));
  const letter = await ownLetter(loser, stage.responses.get("B") ?? "");
  expect(letter?.concerns).toMatchObject([{ says: SAYS, answer: "It was, on page 3." }]);
  expect(letter?.mayRaise.allowed).toBe(true);
});

test("a supplier raises one at a time, for itself, in the standstill", async () => {
  done(await raise(loser));
  expect(reasonOf(await raise(loser))).toMatch(/waits for its answer/);
  expect(reasonOf(await raise(loser, "A"))).toMatch(/Only a supplier that responded/);
  expect(reasonOf(await raise(stage.lead))).toMatch(/Only a supplier that responded/);
  const before = await toDecided();
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
