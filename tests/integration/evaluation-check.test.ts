import { afterAll, beforeEach, expect, test } from "vitest";
import { checkResponse, startEvaluation } from "@/features/evaluation/commands";
import { findEvaluation } from "@/features/evaluation/queries";
import { readRecord } from "@/features/evaluation/records/record";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { declareNone, done, layOpened, reasonOf, type Stage } from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;

beforeEach(async () => {
  stage = await layOpened();
  await declareNone(stage, stage.lead, ...stage.evaluators);
});

const EXCLUDED = {
  outcome: "excluded" as const,
  ground: "DEBARRED" as const,
  reason: "Looked at the list on 3 November.",
};
const COMPLIES = { outcome: "compliant" as const, reason: "" };

const check = (label: string, input: typeof EXCLUDED | typeof COMPLIES | object) =>
  checkResponse(stage.lead, {
    ...COMPLIES,
    ...input,
    challengeId: stage.challengeId,
    responseId: stage.responses.get(label) ?? "",
  });
const stored = (label: string) =>
  database().response.findUniqueOrThrow({ where: { id: stage.responses.get(label) ?? "" } });

test("an exclusion needs a ground and a reason, and both are in the record", async () => {
  const bare = await check("A", { ...EXCLUDED, ground: undefined, reason: "" });
  expect(bare).toMatchObject({
    errors: {
      ground: ["Choose the ground on which it is excluded"],
      reason: ["Say why it is excluded: the supplier reads it"],
    },
  });
  done(await check("A", EXCLUDED));
  expect(await stored("A")).toMatchObject({ state: "EXCLUDED", exclusionGround: "DEBARRED" });
  const evaluation = await findEvaluation(database(), stage.lead, stage.challengeId);
  if (!evaluation) throw new Error("There is no evaluation.");
  const { responses } = await readRecord(database(), evaluation.row);
  expect(responses.find(({ label }) => label === "A")?.excluded).toBe(
    "The supplier is on the debarment list: Looked at the list on 3 November.",
  );
});

test("a wrong check is put right until scoring starts, and not after that", async () => {
  done(await check("A", EXCLUDED));
  done(await check("A", COMPLIES));
  expect(await stored("A")).toMatchObject({
    state: "COMPLIANT",
    exclusionGround: null,
    exclusionReason: null,
  });
  done(await check("A", COMPLIES));
  for (const label of ["B", "C", "D", "E"]) done(await check(label, COMPLIES));
  done(await startEvaluation(stage.lead, { challengeId: stage.challengeId }));
  expect(reasonOf(await check("A", EXCLUDED))).toMatch(/Scoring has started/);
});

test("with every response excluded nothing can be scored, and the lead is told what to do", async () => {
  for (const label of ["A", "B", "C", "D", "E"]) done(await check(label, EXCLUDED));
  const refused = await startEvaluation(stage.lead, { challengeId: stage.challengeId });
  expect(refused).toMatchObject({
    refusal: { reason: "No response is left to score.", remedy: expect.stringMatching(/cancel/) },
  });
});
