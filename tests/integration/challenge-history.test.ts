import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { changesOf } from "@/features/challenges/loaders/history";
import { agreeScore, decideInterest, declare } from "@/features/evaluation/commands";
import { seesEvaluationHistory } from "@/features/evaluation/loaders/history";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  declareNone,
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
  const row = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
  const evaluation = await seesEvaluationHistory(actor, challengeId);
  return (await changesOf(row, { evaluation })).changes;
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

test("shows nothing of the evaluation to the approver before they have declared, nor while their interest waits", async () => {
  const stage = await layOpened();
  const { approver, challengeId, lead } = stage;
  await declareNone(stage, lead);
  const seen = async () =>
    (await historyOf(stage, approver)).some(({ command }) => command.startsWith("evaluation."));
  expect(await seen()).toBe(false);
  const declaration = "My brother works for one of them.";
  made(await declare(approver, { challengeId, conflict: "MANAGEABLE", declaration }));
  expect(await seen()).toBe(false);
  const { id: declarationId } = await database().declaration.findFirstOrThrow({
    where: { challengeId, userId: approver.userId },
  });
  const accepted = { challengeId, declarationId, decision: "accept" as const, keptFrom: [] };
  made(await decideInterest(lead, { ...accepted, measures: "He is in another team." }));
  expect(await seen()).toBe(true);
});
