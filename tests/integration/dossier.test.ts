import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { partsOf } from "@/domain/assessment/policy";
import { parseEvaluation } from "@/domain/evaluation/input";
import { replay } from "@/domain/evaluation/replay";
import { proposeCancellation } from "@/features/challenges/commands";
import { dossierFile } from "@/features/dossier/export";
import { dossierOf } from "@/features/dossier/loaders";
import { raiseConcern } from "@/features/evaluation/commands";
import { readResponse } from "@/features/evaluation/loaders";
import type { EvaluationPage } from "@/features/evaluation/loaders/page";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { byTwo } from "./by-two";
import {
  done,
  layOpened,
  layPerson,
  MARKER,
  type Stage,
  scoreAll,
  toAgreed,
  toDecided,
  toScoring,
  toStandstill,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** The page of an evaluation as a person opens it. */
async function pageOf({ challengeId }: Stage, person: Person): Promise<EvaluationPage> {
  const found = await findEvaluation(database(), person, challengeId);
  if (!found) throw new Error("There is no such evaluation.");
  const now = await databaseTime(database());
  return { ...found, person, now, parts: partsOf(person, found.facts), youAre: "" };
}

const open = async (stage: Stage, person: Person) => dossierOf(await pageOf(stage, person));

test("the record holds what explains the decision, and its ranking can be replayed from it", async () => {
  const stage = await toStandstill();
  const { dossier } = await open(stage, stage.lead);
  if (!dossier) throw new Error("There is no record.");
  const { text } = dossierFile(dossier);
  expect(text).toContain(MARKER);
  expect(text).toContain("Agreed for B on understanding");
  expect(text).toContain("B on understanding, evaluator 1");
  expect(dossier.letters).toHaveLength(5);
  expect(dossier.recommendations).toMatchObject([{ winners: ["C"], reason: "First by quality" }]);
  expect(dossier.audit.map(({ command }) => command)).toContain("evaluation.publishAwardNotice");
  const kept = JSON.parse(text);
  const parsed = parseEvaluation(kept.recommendations[0].input);
  if (!parsed.ok) throw new Error("The input cannot be read.");
  expect(replay(parsed.evaluation).ranking[0]).toMatchObject({ id: "C", rank: 1 });
});

test("the same record makes the same file, whenever it is drawn", async () => {
  const stage = await toDecided();
  const [one, other] = [await open(stage, stage.lead), await open(stage, stage.approver)];
  if (!one.dossier || !other.dossier) throw new Error("There is no record.");
  expect(dossierFile(one.dossier)).toEqual(dossierFile(other.dossier));
});

test("it is for the lead and the approver, and not before the decision", async () => {
  const stage = await layOpened();
  await toAgreed(stage);
  expect((await open(stage, stage.lead)).verdict).toMatchObject({
    reason: "The decision has not been made.",
  });
  const decided = await toDecided();
  for (const person of [decided.moderator, ...decided.evaluators]) {
    expect((await open(decided, person)).dossier).toBeNull();
  }
});

test("who read what, and when first, is in it", async () => {
  const stage = await layOpened();
  await toScoring(stage);
  const [evaluator] = stage.evaluators as [Person, ...Person[]];
  const page = await pageOf(stage, evaluator);
  await readResponse(page, "A");
  await readResponse(page, "A");
  await readResponse(page, "B");
  const readings = await database().reading.findMany({ where: { userId: evaluator.userId } });
  expect(readings).toHaveLength(2);
  const noted = await database().auditEvent.count({
    where: { command: "evaluation.noteReading", subjectId: stage.challengeId },
  });
  expect(noted, "the second look at A is no first one").toBe(2);
});

test("a challenge cancelled before the panel agreed keeps prices and hidden names closed", async () => {
  const stage = await layOpened({ namesHidden: true });
  await toScoring(stage);
  await scoreAll(stage, 0);
  const { challengeId: id, lead, approver } = stage;
  const reason = "The money is needed elsewhere.";
  done(await byTwo(proposeCancellation(lead, { id, reason }), id, approver));
  const { dossier } = await open(stage, lead);
  if (!dossier) throw new Error("There is no record.");
  expect(dossier.responses.map(({ price, supplier }) => ({ price, supplier }))).toEqual(
    Array.from({ length: 5 }, () => ({ price: null, supplier: null })),
  );
  const individual = dossier.scores.flatMap((one) => one.individual);
  expect(individual, "what was never submitted is the evaluator's own").toEqual([]);
  const { text } = dossierFile(dossier);
  for (const { name } of stage.suppliers.values()) expect(text).not.toContain(name);
});

test("people of suppliers are not named in what was done", async () => {
  const stage = await toStandstill();
  const supplier = stage.suppliers.get("B");
  if (!supplier) throw new Error("There is no supplier B.");
  const loser = await layPerson(supplier, "EDITOR");
  const responseId = stage.responses.get("B") ?? "";
  done(await raiseConcern(loser, { responseId, says: "Question 2 was misread." }));
  const { dossier } = await open(stage, stage.lead);
  const raised = dossier?.audit.find(({ command }) => command === "evaluation.raiseConcern");
  expect(raised?.by).toBe("Somebody of a supplier");
  const recommended = dossier?.audit.find(({ command }) => command === "evaluation.recommend");
  expect(recommended?.by).toBe(stage.moderator.name);
});
