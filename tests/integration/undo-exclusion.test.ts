import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { dossierOf } from "@/features/dossier/loaders";
import { decisionEntries } from "@/features/dossier/views";
import {
  addEvaluator,
  agreeScore,
  checkResponse,
  closeMeeting,
  openPrices,
  recommend,
  returnRecommendation,
  returnScores,
  saveScore,
  startEvaluation,
  startModeration,
  submitScores,
  undoExclusion,
} from "@/features/evaluation/commands";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  approveAll,
  confirmAll,
  declareNone,
  done,
  given,
  layOpened,
  layPerson,
  reasonOf,
  type Stage,
  states,
  target,
} from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const OUT = "It does not say that it holds the certificate.";
const WHY = "Annex 2 has the certificate: it was overlooked.";
const idOf = (stage: Stage, label: string) => stage.responses.get(label) ?? "";

async function score(stage: Stage, labels: (label: string) => boolean): Promise<void> {
  for (const [place, evaluator] of stage.evaluators.entries()) {
    for (const { label, key, individual } of given().filter((one) => labels(one.label))) {
      const reason = `${label} on ${key}, evaluator ${place + 1}`;
      const answer = { ...target(stage, label, key), score: individual[place] ?? 0, reason };
      done(await saveScore(evaluator, { ...answer, cited: [1] }));
    }
    done(await submitScores(evaluator, { challengeId: stage.challengeId }));
  }
  done(await startModeration(stage.moderator, { challengeId: stage.challengeId }));
}

async function agree(stage: Stage, labels: (label: string) => boolean): Promise<void> {
  for (const { label, key, agreed } of given().filter((one) => labels(one.label))) {
    const reason = `Agreed for ${label} on ${key}${" for what it says in the answer".repeat(2)}`;
    done(
      await agreeScore(stage.moderator, { ...target(stage, label, key), score: agreed, reason }),
    );
  }
  await confirmAll(stage);
}

/** Response B is excluded by the check, and what is left is recommended to the approver. */
async function toRecommended(): Promise<Stage> {
  const stage = await layOpened();
  const { challengeId, lead, moderator, approver, evaluators } = stage;
  await declareNone(stage, lead, moderator, approver, ...evaluators);
  for (const [label, responseId] of stage.responses) {
    const out = { outcome: "excluded", ground: "CONDITIONS", reason: OUT } as const;
    const check = label === "B" ? out : ({ outcome: "compliant", reason: "" } as const);
    done(await checkResponse(lead, { challengeId, responseId, ...check }));
  }
  done(await startEvaluation(lead, { challengeId }));
  await score(stage, (label) => label !== "B");
  await agree(stage, (label) => label !== "B");
  const present = [moderator, ...evaluators].map(({ userId }) => userId);
  done(await closeMeeting(moderator, { challengeId, present, minutes: "We read each again." }));
  done(await openPrices(lead, { challengeId }));
  done(await recommend(moderator, { challengeId, reason: "First by quality" }));
  return stage;
}

const undo = ({ challengeId, ...stage }: Stage, who: Person, label = "B", reason = WHY) =>
  undoExclusion(who, { challengeId, responseId: stage.responses.get(label) ?? "", reason });

/** The approver returns what was recommended, and says of B whether they agree that it is out. */
async function back(stage: Stage, agrees: boolean): Promise<void> {
  const { challengeId, approver } = stage;
  const exclusions = { [idOf(stage, "B")]: agrees };
  const reason = "The certificate is there.";
  done(await returnRecommendation(approver, { challengeId, reason, scores: [], exclusions }));
}

test("after the approver's no the lead undoes it, the response is scored, and the record keeps both", async () => {
  const stage = await toRecommended();
  const { challengeId, lead, approver, moderator, evaluators, body } = stage;
  expect(reasonOf(await undo(stage, lead))).toMatch(/has not said no/);
  await back(stage, false);
  for (const one of [moderator, approver, ...evaluators])
    expect((await undo(stage, one)).ok).toBe(false);
  expect(JSON.stringify(await undo(stage, lead, "B", "Overlooked."))).toMatch(/5 words/);
  expect((await undo(stage, lead, "A")).ok, "one that is not excluded").toBe(false);
  done(await undo(stage, lead));
  expect((await states(stage)).B).toBe("COMPLIANT");
  expect((await undo(stage, lead)).ok, "once").toBe(false);
  for (const { email } of [...evaluators, moderator, approver]) {
    expect(await mailedTo(email)).toContainEqual(
      expect.stringMatching(/response B is not excluded/),
    );
  }

  const [first] = evaluators;
  if (!first) throw new Error("There is no evaluator");
  const old = { ...target(stage, "A", "approach"), score: 5, reason: "Read again.", cited: [1] };
  expect((await saveScore(first, old)).ok, "what was scored before prices").toBe(false);
  const { id: assessmentId } = await database().assessment.findFirstOrThrow({
    where: { responseId: idOf(stage, "A"), part: { userId: first.userId } },
  });
  const again = { challengeId, assessmentId, reason: "Look again." };
  expect(reasonOf(await returnScores(moderator, again))).toMatch(/prices are known/);
  const { email } = await layPerson(body, "REFERENCE");
  expect(reasonOf(await addEvaluator(lead, { challengeId, email }))).toMatch(/prices are known/);

  const before = await submittedAt(stage, "A");
  await score(stage, (label) => label === "B");
  expect(await submittedAt(stage, "A"), "what was submitted stays").toEqual(before);
  const other = { ...target(stage, "A", "approach"), score: 5, reason: "Read again. ".repeat(8) };
  expect(reasonOf(await agreeScore(moderator, other))).toMatch(/agreed scores stand/);
  expect(reasonOf(await recommend(moderator, { challengeId, reason: "Anew" }))).not.toBe("");
  await agree(stage, (label) => label === "B");
  done(await recommend(moderator, { challengeId, reason: "As the panel agreed anew." }));
  done(await approveAll(approver, { challengeId }));
  expect((await states(stage)).B).toBe("EVALUATED");

  const found = await findEvaluation(database(), lead, challengeId);
  if (!found) throw new Error("There is no evaluation");
  const now = await databaseTime(database());
  const { dossier } = await dossierOf({ ...found, person: lead, now, parts: [], youAre: "" });
  expect(dossier?.exclusionsUndone).toMatchObject([
    { response: "B", ground: "CONDITIONS", reason: OUT, why: WHY, by: lead.name },
  ]);
  const says = dossier ? decisionEntries(dossier).map((one) => one.says) : [];
  expect(says).toContainEqual(
    `${lead.name} undid the exclusion of response B (“${OUT}”), so that it was scored: ${WHY}`,
  );
});

test("not where the approver agreed to it", async () => {
  const stage = await toRecommended();
  await back(stage, true);
  expect(reasonOf(await undo(stage, stage.lead))).toMatch(/has not said no/);
  expect((await states(stage)).B).toBe("EXCLUDED");
});

async function submittedAt(stage: Stage, label: string) {
  const rows = await database().assessment.findMany({
    where: { responseId: idOf(stage, label) },
    orderBy: { id: "asc" },
    select: { submittedAt: true },
  });
  return rows.map((one) => one.submittedAt);
}
