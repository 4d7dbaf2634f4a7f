import { afterAll, beforeEach, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { mayRead, partsOf } from "@/domain/assessment/policy";
import { saveScore, scoreCalibration, writeCalibration } from "@/features/evaluation/commands";
import { calibrationOf } from "@/features/evaluation/loaders/calibration";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  done,
  layOpened,
  reasonOf,
  type Stage,
  target,
  toModeration,
  toScoring,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;

beforeEach(async () => {
  stage = await layOpened();
});

const write = (who: Person, text = "We would read them twice.") =>
  writeCalibration(who, {
    challengeId: stage.challengeId,
    text,
    criterionId: stage.criteria.get("approach") ?? "",
  });
const give = (who: Person, score: number) =>
  scoreCalibration(who, { challengeId: stage.challengeId, score, reason: "It says how." });

async function seenBy(person: Person) {
  const found = await findEvaluation(database(), person, stage.challengeId);
  if (!found) throw new Error("There is no such evaluation.");
  const now = await databaseTime(database());
  return calibrationOf({
    ...found,
    person,
    now,
    parts: partsOf(person, found.facts),
    youAre: "",
  });
}

test("everybody scores it alone, and sees the others only after their own", async () => {
  const [first, second] = stage.evaluators as [Person, Person, Person];
  done(await write(stage.moderator));
  done(await give(first, 2));
  expect((await seenBy(first))?.scores).toMatchObject([{ evaluator: "e1", score: 2 }]);
  expect((await seenBy(second))?.scores).toEqual([]);
  expect((await seenBy(stage.lead))?.scores).toHaveLength(1);
  done(await give(second, 5));
  expect((await seenBy(second))?.scores.map(({ score }) => score)).toEqual([2, 5]);
});

test("a score is given once, within the scale, by an evaluator", async () => {
  const [first] = stage.evaluators as [Person, ...Person[]];
  done(await write(stage.lead));
  expect(await give(first, 6)).toMatchObject({
    errors: { score: [expect.stringMatching(/0 to 5/)] },
  });
  done(await give(first, 3));
  expect(reasonOf(await give(first, 4))).toMatch(/have scored it/);
  expect(reasonOf(await give(stage.approver, 4))).toMatch(/Only the evaluator/);
});

test("it is written by the lead or the moderator, and stays once somebody has scored it", async () => {
  const [first] = stage.evaluators as [Person, ...Person[]];
  expect(reasonOf(await write(first))).toMatch(/Only the lead or the moderator/);
  done(await write(stage.lead));
  done(await write(stage.moderator, "We would read them three times."));
  done(await give(first, 3));
  expect(reasonOf(await write(stage.lead))).toMatch(/Somebody has scored it/);
});

test("nothing of it counts, and it is over when the panel meets", async () => {
  await toModeration(stage);
  expect(reasonOf(await write(stage.lead))).toMatch(/panel has met/);
});

test("no evaluator reads or scores a response before the made-up answer; whoever checks does", async () => {
  const [first, second] = stage.evaluators as [Person, Person, Person];
  await toScoring(stage);
  done(await write(stage.moderator));
  done(await give(first, 2));
  const reads = async (person: Person) => {
    const found = await findEvaluation(database(), person, stage.challengeId);
    return found && mayRead(person, found.facts).allowed;
  };
  expect([await reads(first), await reads(second), await reads(stage.moderator)]).toEqual([
    true,
    false,
    true,
  ]);
  const score = { ...target(stage, "A", "approach"), score: 3, reason: "As it says", cited: [1] };
  expect(reasonOf(await saveScore(second, score))).toMatch(/not scored the made-up answer/);
  expect((await saveScore(first, score)).ok).toBe(true);
  done(await give(second, 4));
  expect((await saveScore(second, score)).ok).toBe(true);
});
