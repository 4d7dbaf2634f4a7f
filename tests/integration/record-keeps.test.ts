import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { CHALLENGE } from "@/domain/challenge/states";
import { proposeCancellation } from "@/features/challenges/commands";
import { dossierFile } from "@/features/dossier/export/json";
import { dossierOf } from "@/features/dossier/loaders";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { runs } from "@/tests/setup/runs";
import { byTwo } from "./by-two";
import { begin, type Run, STEPS, type Step } from "./record-steps";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** The record as its file, for somebody who may read it: before the decision as it would stand if it ended now. */
async function recordOf({ stage }: Run): Promise<string> {
  const found = await findEvaluation(database(), stage.lead, stage.challengeId);
  if (!found) throw new Error("The lead has a part in it");
  const { state, panel } = found.facts;
  const facts = {
    ...found.facts,
    state: CHALLENGE.states[state].decided ? state : ("CANCELLED" as const),
    panel: panel.map((one) => ({ ...one, conflict: "NONE" as const })),
  };
  const now = await databaseTime(database());
  const page = { ...found, facts, person: stage.lead, now, parts: [], youAre: "" };
  const { dossier, verdict } = await dossierOf(page);
  if (!dossier) throw new Error(JSON.stringify(verdict));
  return dossierFile(dossier).text;
}

const step = fc.record({
  does: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(STEPS) as Step[])) },
    { weight: 1, arbitrary: fc.constant<Step>("forward") },
  ),
  place: fc.nat({ max: 59 }),
});

/** A way through all states that writes a value of nearly every kind: random ones seldom come as far. */
const WHOLE_WAY = (
  [
    ...(["check:0", "check:0", "writeCalibration:0", "writeCalibration:1", "declare:1"] as const),
    ...(["decideInterest:1", "forward:0", "scoreCalibration:0", "score:9", "score:9"] as const),
    ...(["forward:0", "recognise:4", "decideInterest:2", "leave:2", "join:0"] as const),
    ...(["forward:0", "returnScores:0", "forward:0", "forward:0", "agree:9"] as const),
    ...(["replace:0", "decideReplacement:0", "replace:0", "decideReplacement:1"] as const),
    ...(["forward:0", "askAboutPrice:2", "explainPrice:2", "decideOnPrice:2"] as const),
    ...(["forward:0", "returnIt:9", "agree:9", "forward:0", "forward:0"] as const),
    ...(["returnLetter:2", "forward:0", "concern:2", "answerConcern:0"] as const),
    ...(["claim:0", "endClaim:0", "lookAgain:9", "decideLookAgain:0", "lookAgain:9"] as const),
    ...(["decideLookAgain:1", "agree:9", "forward:0", "forward:0", "forward:0"] as const),
  ] as const
).map((words) => {
  const [does, place] = words.split(":") as [Step, string];
  return { does, place: Number(place) };
});

test("whatever everybody does in whatever order, the record holds every value that was ever written", async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
      const run = await begin();
      for (const { does, place } of steps) {
        await STEPS[does](run, place);
        const record = await recordOf(run);
        const lost = [...run.book].filter((words) => !record.includes(words));
        expect(lost, `after ${does} of ${JSON.stringify(steps)}`).toEqual([]);
      }
      most = Math.max(most, run.book.size);
      await ends(run);
    }),
    { numRuns: runs(3, 100), examples: [[WHOLE_WAY]] },
  );
  expect(most, "values that one run has written").toBeGreaterThan(90);
}, 900_000);

/** Where it can be cancelled, it is, by two people, and nothing of it is lost with that either. */
async function ends(run: Run): Promise<void> {
  const { challengeId: id, lead, approver } = run.stage;
  const proposed = proposeCancellation(lead, { id, reason: "The money is needed elsewhere." });
  if (!(await byTwo(proposed, id, approver)).ok) return;
  const record = await recordOf(run);
  expect([...run.book].filter((words) => !record.includes(words))).toEqual([]);
}
