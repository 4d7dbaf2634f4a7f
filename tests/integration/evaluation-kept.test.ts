import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "@/domain/actor";
import { isMarked } from "@/domain/assessment/agreed";
import { partsOf } from "@/domain/assessment/policy";
import { dossierOf } from "@/features/dossier/loaders";
import { decisionEntries } from "@/features/dossier/views";
import {
  agreeScore,
  checkResponse,
  closeMeeting,
  decideInterest,
  declare,
  openPrices,
  proposeReplacement,
  recognise,
  recommend,
  saveScore,
  scoreCalibration,
  startEvaluation,
  startModeration,
  submitScores,
  writeCalibration,
} from "@/features/evaluation/commands";
import { ownAssessments, panelScores, readResponse } from "@/features/evaluation/loaders";
import { mayReadLabelled } from "@/features/evaluation/loaders/page";
import { loadExport } from "@/features/evaluation/loaders/ranking";
import { findEvaluation, responsesVisibleTo } from "@/features/evaluation/queries";
import { agreementViews } from "@/features/evaluation/views/agreements";
import { keptOn } from "@/features/evaluation/views/kept";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  approveAll,
  confirmAll,
  declareNone,
  done,
  given,
  layOpened,
  reasonOf,
  type Stage,
  scoreAll,
  target,
  toScoring,
  write,
} from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

let stage: Stage;
let hides: Person;
let others: Person[];

beforeEach(async () => {
  stage = await layOpened({ namesHidden: true });
  [hides, ...others] = stage.evaluators as [Person, ...Person[]];
});

async function pageOf(person: Person) {
  const found = await findEvaluation(database(), person, stage.challengeId);
  if (!found) throw new Error("There is no evaluation");
  const now = await databaseTime(database());
  return { ...found, person, now, parts: partsOf(person, found.facts), youAre: "" };
}

async function labelsReadBy(person: Person): Promise<string> {
  const rows = await database().response.findMany({
    where: { AND: [{ challengeId: stage.challengeId }, responsesVisibleTo(person)] },
    orderBy: { label: "asc" },
  });
  return rows.map(({ label }) => label).join("");
}

async function decide(who: Person, declaredBy: Person, labels: string[], decision = "accept") {
  const { challengeId, suppliers } = stage;
  const { id: declarationId } = await database().declaration.findFirstOrThrow({
    where: { challengeId, userId: declaredBy.userId, decidedAt: null, conflict: "MANAGEABLE" },
  });
  return decideInterest(who, {
    challengeId,
    declarationId,
    decision: decision as "accept" | "bar",
    measures: "Somebody else reads it.",
    keptFrom: labels.map((label) => suppliers.get(label)?.id ?? ""),
  });
}

async function declareInterest(who: Person) {
  const declaration = "My sister works for one of them.";
  const { challengeId } = stage;
  done(await declare(who, { challengeId, conflict: "MANAGEABLE", declaration }));
}

/** One evaluator is kept from C; everybody has checked, and the panel scores. */
async function toScoringKept() {
  const { challengeId, lead, moderator, approver, responses } = stage;
  await declareNone(stage, lead, moderator, approver, ...others);
  await declareInterest(hides);
  done(await decide(lead, hides, ["C"]));
  for (const responseId of responses.values())
    done(await checkResponse(lead, { challengeId, responseId, outcome: "compliant", reason: "" }));
  done(await startEvaluation(lead, { challengeId }));
}

const recogniseC = (who: Person, label = "C") =>
  recognise(who, {
    challengeId: stage.challengeId,
    responseId: stage.responses.get(label) ?? "",
    says: "I read this plan when I worked there.",
  });

async function scoreBut(person: Person, without: string[]) {
  const place = stage.evaluators.indexOf(person);
  for (const { label, key, individual } of given()) {
    if (without.includes(label)) continue;
    const score = { score: individual[place] ?? 0, reason: `${label} on ${key}`, cited: [] };
    done(await saveScore(person, { ...target(stage, label, key), ...score }));
  }
}

describe("kept from one response", () => {
  it("reads nothing of it and scores the others, which count without it", async () => {
    await toScoringKept();
    const { challengeId, moderator, approver, lead } = stage;
    expect(await labelsReadBy(hides)).toBe("ABDE");
    expect(await labelsReadBy(moderator)).toBe("ABCDE");
    expect(await readResponse(await pageOf(hides), "C")).toBeNull();
    expect(mayReadLabelled(await pageOf(hides), "C")).toMatchObject({
      reason: "You are kept from response C.",
    });
    expect((await ownAssessments(await pageOf(hides))).map(({ label }) => label).join("")).toBe(
      "ABDE",
    );
    const score = { ...target(stage, "C", "approach"), score: 3, reason: "Why", cited: [] };
    expect(reasonOf(await saveScore(hides, score))).toBe("You are kept from response C.");
    await scoreBut(hides, ["C"]);
    done(await submitScores(hides, { challengeId }));
    for (const other of others) {
      await scoreAll(stage, stage.evaluators.indexOf(other));
      done(await submitScores(other, { challengeId }));
    }
    const seen = await panelScores(await pageOf(hides));
    expect(seen.some(({ responseId }) => responseId === stage.responses.get("C"))).toBe(false);
    expect(seen).toHaveLength(4 * 4 * 3);
    expect(await panelScores(await pageOf(moderator))).toHaveLength(4 * 4 * 3 + 4 * 2);
    done(await startModeration(moderator, { challengeId }));
    const marks = keptOn(await pageOf(moderator), stage.responses.get("C") ?? "");
    expect(marks).toMatchObject([{ evaluator: "Evaluator 1", says: "is kept from response C" }]);
    expect(keptOn(await pageOf(others[0] as Person), stage.responses.get("C") ?? "")).toEqual([]);
    for (const { label, key, individual, agreed } of given()) {
      const alone = label === "C" ? individual.slice(1) : individual;
      const why = isMarked(agreed, alone) ? " for what it says in the answer".repeat(2) : "";
      const reason = `Agreed for ${label} on ${key}${why}`;
      done(await agreeScore(moderator, { ...target(stage, label, key), score: agreed, reason }));
    }
    const views = agreementViews(await pageOf(hides));
    expect(views.map(({ response }) => response)).not.toContain("C");
    expect(JSON.stringify((await pageOf(hides)).row)).not.toMatch(/Agreed for C/);
    await confirmAll(stage);
    const meeting = { challengeId, present: [moderator.userId], minutes: "We read each again." };
    done(await closeMeeting(moderator, meeting));
    done(await openPrices(lead, { challengeId }));
    expect(await loadExport(hides, challengeId)).toBeNull();
    expect(await loadExport(others[0] as Person, challengeId)).not.toBeNull();
    done(await recommend(moderator, { challengeId, reason: "First by quality" }));
    done(await approveAll(approver, { challengeId }));
    const { dossier } = await dossierOf(await pageOf(approver));
    if (!dossier) throw new Error("There is no record");
    expect(dossier.scores.filter(({ keptFrom }) => keptFrom.length > 0)).toMatchObject(
      Array.from({ length: 4 }, () => ({ response: "C", keptFrom: ["e1"] })),
    );
    expect(dossier.declarations).toContainEqual(expect.objectContaining({ keptFrom: ["C"] }));
    expect(decisionEntries(dossier).map(({ says }) => says)).toContainEqual(
      expect.stringMatching(/can be managed, and keeps them from response C: Somebody else/),
    );
  });

  it("is decided for an evaluator, of some responses and not of all, and stays", async () => {
    const { lead, approver, moderator, challengeId } = stage;
    await declareNone(stage, lead, approver, ...others);
    await declareInterest(hides);
    expect(await decide(lead, hides, ["A", "B", "C", "D", "E"])).toMatchObject({
      errors: { keptFrom: [expect.stringMatching(/every response/)] },
    });
    done(await decide(approver, hides, ["A", "C"]));
    expect(await labelsReadBy(hides)).toBe("BDE");
    await declareInterest(hides);
    done(await decide(lead, hides, []));
    expect(await labelsReadBy(hides)).toBe("BDE");
    await declareInterest(moderator);
    expect(await decide(lead, moderator, ["A"])).toMatchObject({
      errors: { keptFrom: [expect.stringMatching(/the moderator too/)] },
    });
    const { id: partId } = await database().challengePart.findFirstOrThrow({
      where: { challengeId, part: "MODERATOR" },
    });
    const taking = { challengeId, partId, reason: "Leave", email: hides.email };
    expect(await proposeReplacement(lead, taking)).toMatchObject({
      errors: { email: [expect.stringMatching(/kept from a response/)] },
    });
    const change = write((tx) =>
      tx.keptFrom.updateMany({ data: { responseId: stage.responses.get("B") ?? "" } }),
    );
    await expect(change).rejects.toThrow(/kept as it was written/);
  });

  it("leaves two who score it, else the panel does not meet", async () => {
    await toScoringKept();
    const { challengeId, moderator, lead } = stage;
    const [second, third] = others as [Person, Person];
    done(await recogniseC(second));
    done(await decide(lead, second, ["C"]));
    await scoreBut(hides, ["C"]);
    await scoreBut(second, ["C"]);
    await scoreBut(third, []);
    for (const person of stage.evaluators) done(await submitScores(person, { challengeId }));
    expect(reasonOf(await startModeration(moderator, { challengeId }))).toBe(
      "Fewer than 2 evaluators score response C: others are kept from it.",
    );
  });
});

describe("a response that was recognised", () => {
  it("is read no more at once, and waits for another named person", async () => {
    await toScoring(stage);
    const { challengeId, lead, approver, moderator } = stage;
    await scoreAll(stage, 0);
    expect(reasonOf(await recogniseC(moderator))).toMatch(/Only the evaluator/);
    done(await recogniseC(hides));
    expect(await labelsReadBy(hides)).toBe("ABDE");
    expect(reasonOf(await recogniseC(hides))).toMatch(/recognised response C/);
    for (const person of [lead, approver])
      expect(await mailedTo(person.email)).toContainEqual(
        expect.stringMatching(/an interest was declared$/),
      );
    expect(reasonOf(await submitScores(hides, { challengeId }))).toMatch(/recognised response C/);
    expect(keptOn(await pageOf(moderator), stage.responses.get("C") ?? "")).toMatchObject([
      { says: "recognised response C, which waits to be decided" },
    ]);
    const none = await declare(hides, { challengeId, conflict: "NONE", declaration: "" });
    expect(none).toMatchObject({ errors: { conflict: [expect.stringMatching(/that stays/)] } });
    expect(reasonOf(await decide(hides, hides, ["C"]))).toMatch(/^Only the lead or the approver/);
    done(await decide(lead, hides, ["C"]));
    expect(await labelsReadBy(hides)).toBe("ABDE");
    done(await submitScores(hides, { challengeId }));
    const kept = await database().assessment.findFirstOrThrow({
      where: { responseId: stage.responses.get("C") ?? "", part: { userId: hides.userId } },
      include: { scores: true },
    });
    expect([kept.state, kept.scores.length]).toEqual(["KEPT_FROM", 4]);
    expect(await mailedTo(hides.email)).toContainEqual(
      expect.stringMatching(/your interest was decided$/),
    );
  });

  it("is read again where nothing keeps them from it, and bars where it bars", async () => {
    await toScoring(stage);
    const { lead, challengeId } = stage;
    done(await recogniseC(hides));
    done(await recogniseC(hides, "A"));
    expect(await labelsReadBy(hides)).toBe("BDE");
    const { id: declarationId } = await database().declaration.findFirstOrThrow({
      where: { recognisedId: stage.responses.get("A") ?? "" },
    });
    const decision = { challengeId, declarationId, decision: "accept" as const, measures: "No." };
    done(await decideInterest(lead, decision));
    expect(await labelsReadBy(hides)).toBe("ABDE");
    await declareInterest(hides);
    expect(await labelsReadBy(hides)).toBe("");
    const { id } = await database().declaration.findFirstOrThrow({
      where: { recognisedId: stage.responses.get("C") ?? "" },
    });
    done(await decideInterest(lead, { ...decision, declarationId: id }));
    expect(await labelsReadBy(hides)).toBe("");
    done(await decide(lead, hides, [], "bar"));
    expect(await labelsReadBy(hides)).toBe("");
  });
});

describe("before the made-up answer is scored", () => {
  it("an evaluator reads no real response", async () => {
    const { challengeId, moderator, lead, criteria } = stage;
    await toScoring(stage);
    const criterionId = criteria.get("approach") ?? "";
    done(await writeCalibration(moderator, { challengeId, criterionId, text: "Twice." }));
    expect(await labelsReadBy(hides)).toBe("");
    expect(await readResponse(await pageOf(hides), "A")).toBeNull();
    expect(await ownAssessments(await pageOf(hides))).toEqual([]);
    expect(mayReadLabelled(await pageOf(hides), "A")).toMatchObject({
      reason: "You have not scored the made-up answer.",
    });
    const score = { ...target(stage, "A", "approach"), score: 3, reason: "Why", cited: [] };
    expect(reasonOf(await saveScore(hides, score))).toMatch(/not scored the made-up answer/);
    expect(await labelsReadBy(lead)).toBe("ABCDE");
    done(await scoreCalibration(hides, { challengeId, score: 2, reason: "It says how." }));
    expect(await labelsReadBy(hides)).toBe("ABCDE");
    done(await saveScore(hides, score));
  });
});
