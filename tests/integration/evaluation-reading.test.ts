import { afterAll, describe, expect, it } from "vitest";
import type { Actor, Person } from "@/domain/actor";
import {
  checkResponse,
  decideInterest,
  declare,
  saveScore,
  submitScores,
} from "@/features/evaluation/commands";
import { readResponse } from "@/features/evaluation/loaders";
import {
  assessmentsVisibleTo,
  findEvaluation,
  responsesVisibleTo,
} from "@/features/evaluation/queries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  declareNone,
  done,
  layOpened,
  layPerson,
  MARKER,
  reasonOf,
  type Stage,
  scoreAll,
  target,
  toModeration,
  toScoring,
  write,
} from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

async function answersReadBy(actor: Actor, stage: Stage): Promise<number> {
  const rows = await database().response.findMany({
    where: { AND: [{ challengeId: stage.challengeId }, responsesVisibleTo(actor)] },
    include: { answers: true },
  });
  return JSON.stringify(rows).split(MARKER).length - 1;
}

async function scoresSeenBy(actor: Actor, stage: Stage): Promise<Set<string>> {
  const rows = await database().assessment.findMany({
    where: { AND: [{ response: { challengeId: stage.challengeId } }, assessmentsVisibleTo(actor)] },
    include: { part: true, scores: true },
  });
  return new Set(rows.filter(({ scores }) => scores.length > 0).map(({ part }) => part.userId));
}

describe("reading responses", () => {
  it("shows nothing before a person has declared, and everything after", async () => {
    const stage = await layOpened();
    const [evaluator] = stage.evaluators;
    if (!evaluator) throw new Error("no evaluator");
    for (const person of [evaluator, stage.moderator, stage.lead, stage.approver]) {
      expect(await answersReadBy(person, stage)).toBe(0);
      await declareNone(stage, person);
      expect(await answersReadBy(person, stage)).toBe(20);
    }
  });

  it("shows nothing to somebody barred, who can do nothing either", async () => {
    const stage = await layOpened();
    const { challengeId, moderator } = stage;
    done(await declare(moderator, { challengeId, conflict: "BARRED", declaration: "My brother" }));
    expect(await answersReadBy(moderator, stage)).toBe(0);
    const check = { challengeId, responseId: stage.responses.get("A") ?? "" };
    const refused = await checkResponse(moderator, { ...check, outcome: "compliant", reason: "" });
    expect(reasonOf(refused)).toBe("You declared an interest that bars you.");
    const again = await declare(moderator, { challengeId, conflict: "NONE", declaration: "" });
    expect(reasonOf(again)).toBe("You declared that you are barred, and that stays.");
  });

  it("shows what the response pointed to when it was submitted, and numbers alone where names are hidden", async () => {
    const stage = await layOpened({ namesHidden: true });
    const { challengeId, lead, moderator } = stage;
    await declareNone(stage, lead, moderator);
    const claims = [
      { says: "Marlpit read 90,000 records in a week.", standing: "confirmed" as const },
      { says: "And 4,000 more.", standing: "asserted" as const },
    ];
    const pointsTo = [{ kind: "case-study", id: challengeId, title: "Marlpit’s records", claims }];
    await write((tx) => tx.response.updateMany({ where: { challengeId }, data: { pointsTo } }));
    const read = async (person: Person) => {
      const found = await findEvaluation(database(), person, challengeId);
      if (!found) throw new Error("There is no evaluation");
      return readResponse({ ...found, person, now: new Date(), parts: [], youAre: "" }, "A");
    };
    const shown = await read(lead);
    expect(shown?.pointsTo).toMatchObject([{ title: "Marlpit’s records", claims }]);
    const hidden = await read(moderator);
    expect(hidden?.claimCounts).toEqual({ confirmed: 1, asserted: 1 });
    expect(hidden?.pointsTo).toBeNull();
    expect(JSON.stringify(hidden)).not.toMatch(/records|Marlpit/);
  });

  it("waits for another person's decision on an interest that can be managed, and keeps what was said", async () => {
    const stage = await layOpened();
    const { challengeId, lead, approver, moderator } = stage;
    const [evaluator, other] = stage.evaluators as [Person, Person];
    await declareNone(stage, lead, approver, moderator, other);
    const interest = { challengeId, conflict: "MANAGEABLE", declaration: "My brother-in-law." };
    done(await declare(evaluator, { ...interest, conflict: "MANAGEABLE" }));
    expect(await answersReadBy(evaluator, stage)).toBe(0);
    for (const person of [lead, approver])
      expect(await mailedTo(person.email)).toContainEqual(
        expect.stringMatching(/an interest was declared$/),
      );
    const none = await declare(evaluator, { challengeId, conflict: "NONE", declaration: "" });
    expect(none).toMatchObject({ errors: { conflict: [expect.stringMatching(/that stays/)] } });
    const { id: declarationId } = await database().declaration.findFirstOrThrow({
      where: { challengeId, conflict: "MANAGEABLE" },
    });
    const decision = { challengeId, declarationId, measures: "Not response A." };
    for (const person of [evaluator, moderator, other]) {
      const refused = await decideInterest(person, { ...decision, decision: "accept" });
      expect(reasonOf(refused)).toMatch(/^Only the lead or the approver/);
    }
    done(await decideInterest(approver, { ...decision, decision: "accept" }));
    expect(await answersReadBy(evaluator, stage)).toBe(20);
    expect(await mailedTo(evaluator.email)).toContainEqual(
      expect.stringMatching(/your interest was decided$/),
    );
    const again = await decideInterest(lead, { ...decision, decision: "bar" });
    expect(reasonOf(again)).toMatch(/does not wait/);
    done(await declare(evaluator, { ...interest, conflict: "MANAGEABLE", declaration: "More." }));
    expect(await answersReadBy(evaluator, stage)).toBe(0);
    const { id } = await database().declaration.findFirstOrThrow({ where: { says: "More." } });
    done(await decideInterest(lead, { ...decision, declarationId: id, decision: "bar" }));
    expect(await answersReadBy(evaluator, stage)).toBe(0);
    const kept = await database().declaration.findMany({
      where: { challengeId, userId: evaluator.userId },
      orderBy: { declaredAt: "asc" },
    });
    expect(kept).toMatchObject([
      { says: "My brother-in-law.", bars: false, measures: "Not response A." },
      { says: "More.", bars: true, decidedById: lead.userId },
    ]);
    const change = write((tx) =>
      tx.declaration.update({ where: { id }, data: { says: "Nothing." } }),
    );
    await expect(change).rejects.toThrow(/kept as it was written/);
  });

  it("is not none where the platform knows of one", async () => {
    const stage = await layOpened();
    const { challengeId } = stage;
    const [evaluator] = stage.evaluators as [Person];
    const supplierId = stage.suppliers.get("C")?.id ?? "";
    await write(async (tx) => {
      const study = { slug: `known-${challengeId}`, title: "Gates", supplierId };
      const { id: caseStudyId } = await tx.caseStudy.create({ data: study });
      const asked = { caseStudyId, bodyId: stage.body.id, requestedById: evaluator.userId };
      const { id: requestId } = await tx.confirmationRequest.create({
        data: asked,
      });
      const measured = { periodStart: new Date(), periodEnd: new Date(), result: "1", unit: "%" };
      const { id: claimId } = await tx.claim.create({
        data: { ...measured, caseStudyId, measure: "Height" },
      });
      await tx.claimConfirmation.create({
        data: {
          claimId,
          requestId,
          edition: 1,
          verdict: "CONFIRMED",
          referenceId: evaluator.userId,
          referencePost: "Head of Gates",
          givenAt: new Date("2026-08-03"),
          expiresAt: new Date("2028-08-03"),
        },
      });
    });
    const none = await declare(evaluator, { challengeId, conflict: "NONE", declaration: "" });
    expect(none).toMatchObject({
      errors: { conflict: [expect.stringMatching(/You confirmed a claim of .* in August 2026/)] },
    });
    // Something else does not answer it, nor does an answer on another supplier.
    const another = stage.suppliers.get("A")?.id ?? "";
    const managed = { challengeId, conflict: "MANAGEABLE" as const, declaration: "My cousin." };
    const answers = [{ supplierId: another, says: "I do not score it." }];
    expect(await declare(evaluator, { ...managed, answers })).toMatchObject({
      errors: { "answers[0].says": [expect.stringMatching(/what is known of you and Supplier/)] },
    });
    const known = [{ supplierId, says: "A colleague reads it." }];
    done(await declare(evaluator, { ...managed, answers: known }));
    const row = await database().declaration.findFirstOrThrow({ where: { challengeId } });
    expect(row.says).toMatch(/^My cousin\.\n\nSupplier C \d+: A colleague reads it\.$/);
  });

  it("bars a member of a supplier that responded, whatever they declared", async () => {
    const stage = await layOpened();
    const [evaluator] = stage.evaluators;
    const supplier = stage.suppliers.get("C");
    if (!evaluator || !supplier) throw new Error("no evaluator");
    await declareNone(stage, evaluator);
    await write((tx) =>
      tx.membership.create({
        data: { userId: evaluator.userId, organisationId: supplier.id, roles: ["EDITOR"] },
      }),
    );
    expect(await answersReadBy(evaluator, stage)).toBe(0);
    const { challengeId } = stage;
    const none = await declare(evaluator, { challengeId, conflict: "NONE", declaration: "" });
    expect(none).toMatchObject({
      ok: false,
      errors: { conflict: [expect.stringMatching(/You belong to Supplier C/)] },
    });
  });

  it("shows nothing to anybody without a part: not to a colleague, a supplier or an operator", async () => {
    const stage = await layOpened();
    const supplier = stage.suppliers.get("A");
    if (!supplier) throw new Error("no supplier");
    const strangers: Actor[] = [
      await layPerson(stage.body, "COMMERCIAL", "APPROVER", "ADMIN"),
      await layPerson(supplier, "ADMIN"),
      { ...(await layPerson(stage.body, "ADMIN")), operator: true },
      { kind: "anonymous" },
    ];
    for (const stranger of strangers) {
      expect(await answersReadBy(stranger, stage)).toBe(0);
      expect(await findEvaluation(database(), stranger, stage.challengeId)).toBeNull();
    }
  });

  it("takes a lead's part away with their role in the body", async () => {
    const stage = await layOpened();
    await declareNone(stage, stage.lead);
    await write((tx) => tx.membership.deleteMany({ where: { userId: stage.lead.userId } }));
    expect(await answersReadBy(stage.lead, stage)).toBe(0);
    expect(await findEvaluation(database(), stage.lead, stage.challengeId)).toBeNull();
  });
});

describe("scoring alone", () => {
  it("hides scores from everybody until their evaluator has submitted all of them", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    const { challengeId, moderator, lead, approver } = stage;
    const [first, second] = stage.evaluators;
    if (!first || !second) throw new Error("no evaluators");
    await scoreAll(stage, 0);
    for (const other of [second, moderator, lead, approver])
      expect(await scoresSeenBy(other, stage)).toEqual(new Set());
    expect(await scoresSeenBy(first, stage)).toEqual(new Set([first.userId]));

    done(await submitScores(first, { challengeId }));
    expect(await scoresSeenBy(moderator, stage)).toEqual(new Set([first.userId]));
    expect(await scoresSeenBy(second, stage)).toEqual(new Set());
    expect(await scoresSeenBy(lead, stage)).toEqual(new Set());

    await scoreAll(stage, 1);
    expect(await scoresSeenBy(first, stage)).toEqual(new Set([first.userId]));
    done(await submitScores(second, { challengeId }));
    expect(await scoresSeenBy(second, stage)).toEqual(new Set([first.userId, second.userId]));
  });

  it("shows the panel's scores to lead and approver once it meets", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const everybody = new Set(stage.evaluators.map(({ userId }) => userId));
    for (const person of [stage.lead, stage.approver, stage.moderator])
      expect(await scoresSeenBy(person, stage)).toEqual(everybody);
  });

  it("says how many scores are missing, and takes none that is off the scale or after submission", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    const { challengeId } = stage;
    const [first, second] = stage.evaluators;
    if (!first || !second) throw new Error("no evaluators");
    const score = { ...target(stage, "A", "approach"), score: 3, reason: "Why", cited: [1] };
    done(await saveScore(first, score));
    expect(reasonOf(await submitScores(first, { challengeId }))).toBe("19 scores to go.");
    expect(await saveScore(first, { ...score, score: 6 })).toMatchObject({
      errors: { score: ["Choose a score from 0 to 5"] },
    });
    await scoreAll(stage, 0);
    done(await submitScores(first, { challengeId }));
    expect(reasonOf(await saveScore(first, score))).toBe("This assessment is submitted.");
    expect(reasonOf(await submitScores(first, { challengeId }))).toBe(
      "You have submitted all scores.",
    );
  });

  it("gives a late declarer the responses to score, and somebody barred none", async () => {
    const stage = await layOpened();
    const { challengeId, lead, moderator, approver, responses } = stage;
    const [first, second, third] = stage.evaluators;
    if (!first || !second || !third) throw new Error("no evaluators");
    await declareNone(stage, lead, moderator, approver, first);
    for (const responseId of responses.values())
      done(
        await checkResponse(lead, { challengeId, responseId, outcome: "compliant", reason: "" }),
      );
    const { startEvaluation } = await import("@/features/evaluation/commands");
    done(await startEvaluation(lead, { challengeId }));
    await declareNone(stage, second);
    done(await declare(third, { challengeId, conflict: "BARRED", declaration: "Shares" }));
    const parts = await database().challengePart.findMany({
      where: { challengeId, part: "EVALUATOR" },
      include: { assessments: true },
    });
    const count = (userId: string) =>
      parts.find((part) => part.userId === userId)?.assessments.length;
    expect([count(first.userId), count(second.userId), count(third.userId)]).toEqual([5, 5, 0]);
  });
});
