import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { changesOf } from "@/features/challenges/loaders/team";
import { findChallenge } from "@/features/challenges/queries";
import { agreeScore } from "@/features/evaluation/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  given,
  layOpened,
  done as made,
  type Stage,
  target,
  toModeration,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function historyOf({ challengeId }: Stage, actor: Person) {
  const row = await findChallenge(database(), actor, { id: challengeId });
  if (!row) throw new Error("There is no such challenge.");
  return (await changesOf({ row, actor })).changes;
}

test("shows the evaluation's events with what each score was before, to who leads, moderates or approves", async () => {
  const stage = await layOpened();
  await toModeration(stage);
  const reason =
    "The second paragraph names each step, who takes it, and what is handed over at the end of it";
  const answer = { ...target(stage, "A", "approach"), reason };
  const first = given()[0]?.agreed ?? 0;
  made(await agreeScore(stage.moderator, { ...answer, score: first }));
  made(await agreeScore(stage.moderator, { ...answer, score: first + 1 }));
  for (const person of [stage.lead, stage.moderator, stage.approver]) {
    const [last, before] = await historyOf(stage, person);
    expect(last).toMatchObject({ command: "evaluation.agreeScore", who: stage.moderator.name });
    expect(last?.changes).toEqual([
      {
        field: "Response A, approach",
        parts: [
          { kind: "removed", text: String(first) },
          { kind: "added", text: String(first + 1) },
        ],
      },
    ]);
    expect(before?.changes[0]?.parts).toEqual([{ kind: "added", text: String(first) }]);
  }
});

test("shows an evaluator, who may be an officer of the body too, nothing of the evaluation", async () => {
  const stage = await layOpened();
  await toModeration(stage);
  const [evaluator = stage.lead] = stage.evaluators;
  const commands = (await historyOf(stage, evaluator)).map(({ command }) => command);
  expect(commands.filter((command) => !command.startsWith("challenge."))).toEqual([]);
  const all = (await historyOf(stage, stage.lead)).map(({ command }) => command);
  expect(all).toContain("evaluation.startModeration");
  expect(all).not.toContain("evaluation.saveScore");
});
