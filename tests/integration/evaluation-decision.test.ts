import { afterAll, describe, expect, it } from "vitest";
import {
  agreeSame,
  agreeScore,
  closeMeeting,
  confirmAgreed,
  openPrices,
  recommend,
  returnRecommendation,
  returnScores,
  saveScore,
  startModeration,
  submitScores,
} from "@/features/evaluation/commands";
import { findEvaluation } from "@/features/evaluation/queries";
import { rankEvaluation } from "@/features/evaluation/queries/ranked";
import { drawSummaries } from "@/features/evaluation/views/summaries";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  approveAll,
  confirmAll,
  done,
  given,
  layOpened,
  layPerson,
  reasonOf,
  scoreAll,
  states,
  target,
  toAgreed,
  toDecided,
  toModeration,
  toRecorded,
  toScoring,
  write,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const REASON = "First by quality";

describe("what the panel agrees", () => {
  it("leaves individual scores as they were given", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const where = { assessment: { response: { challengeId: stage.challengeId } } };
    const before = await database().score.findMany({ where });
    const agreement = {
      ...target(stage, "A", "approach"),
      score: given()[0]?.agreed ?? 0,
      reason: "Why",
    };
    done(await agreeScore(stage.moderator, agreement));
    expect(await database().score.findMany({ where })).toEqual(before);
    for (const evaluator of stage.evaluators) {
      const late = await saveScore(evaluator, { ...agreement, cited: [] });
      expect(reasonOf(late)).toBe("The panel is not scoring.");
    }
  });

  it("waits for every evaluator, and is the moderator's alone", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    const { challengeId, moderator, lead } = stage;
    expect(reasonOf(await startModeration(moderator, { challengeId }))).toBe(
      "3 evaluators have not submitted all scores.",
    );
    for (const [place, evaluator] of stage.evaluators.entries()) {
      await scoreAll(stage, place);
      done(await submitScores(evaluator, { challengeId }));
    }
    expect(reasonOf(await startModeration(lead, { challengeId }))).toMatch(/^Only the moderator/);
    done(await startModeration(moderator, { challengeId }));
    const agreement = { ...target(stage, "A", "approach"), score: 3, reason: "Why" };
    expect(reasonOf(await agreeScore(lead, agreement))).toMatch(/^Only the moderator/);
  });

  it("can go back to an evaluator with a reason, and what was given first is kept", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    const { challengeId, moderator } = stage;
    const [evaluator] = stage.evaluators;
    if (!evaluator) throw new Error("no evaluator");
    await scoreAll(stage, 0);
    const find = () =>
      database().assessment.findFirstOrThrow({
        where: { responseId: stage.responses.get("C"), part: { userId: evaluator.userId } },
      });
    const { id: assessmentId } = await find();
    const back = { challengeId, assessmentId, reason: "Social value: read the question again" };
    expect(reasonOf(await returnScores(moderator, back))).toBe(
      "These scores have not been submitted.",
    );
    done(await submitScores(evaluator, { challengeId }));
    done(await returnScores(moderator, back));
    expect(reasonOf(await startModeration(moderator, { challengeId }))).toMatch(/^3 evaluators/);
    const again = { ...target(stage, "C", "social"), score: 1, reason: "Read again", cited: [] };
    done(await saveScore(evaluator, again));
    done(await submitScores(evaluator, { challengeId }));
    const { earlier, state } = await find();
    expect(state).toBe("SUBMITTED");
    expect(earlier).toMatchObject([{ reason: back.reason, scores: { length: 4 } }]);
    expect(JSON.stringify(earlier)).toContain("C on social, evaluator 1");
  });

  it("counts once everybody who gave another score has confirmed it", async () => {
    const stage = await layOpened();
    await toRecorded(stage);
    const { challengeId, moderator, lead, evaluators } = stage;
    const found = await findEvaluation(database(), lead, challengeId);
    const [waiting, ...others] = found?.facts.unconfirmed ?? [];
    if (!waiting) throw new Error("Nothing waits");
    expect(others.length).toBeGreaterThan(0);
    const close = { challengeId, present: [moderator.userId], minutes: "We met." };
    expect(reasonOf(await closeMeeting(moderator, close))).toMatch(/agreed scores wait/);
    const input = { challengeId, agreedId: waiting.agreedId };
    const same = evaluators.find(({ userId }) => !waiting.awaited.includes(userId));
    for (const person of [lead, moderator])
      expect(reasonOf(await confirmAgreed(person, input))).toMatch(/^Only the evaluator/);
    if (same)
      expect(reasonOf(await confirmAgreed(same, input))).toBe("This score does not wait for you.");
    await confirmAll(stage);
    done(await closeMeeting(moderator, close));
    const [first] = given();
    const answer = target(stage, first?.label ?? "", first?.key ?? "");
    done(await agreeScore(moderator, { ...answer, score: first?.agreed ?? 0, reason: "Again" }));
    expect(reasonOf(await openPrices(lead, { challengeId }))).not.toBe("");
    await confirmAll(stage);
    expect(reasonOf(await openPrices(lead, { challengeId }))).toMatch(/has not closed/);
  });

  it("outside what was given asks for a reason of substance, and all of it stays", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { moderator, challengeId } = stage;
    const answer = target(stage, "E", "approach");
    const short = await agreeScore(moderator, { ...answer, score: 5, reason: "We like them." });
    expect(short).toMatchObject({
      errors: { reason: [expect.stringMatching(/12 words or more/)] },
    });
    const reason =
      "The second paragraph names the wardens, the hours and what each of them does when it rains.";
    done(await agreeScore(moderator, { ...answer, score: 5, reason }));
    done(await agreeScore(moderator, { ...answer, score: 1, reason: "No, it does not." }));
    const kept = await database().agreedScore.findMany({
      where: { response: { challengeId } },
      orderBy: { agreedAt: "asc" },
    });
    expect(kept.map(({ score }) => score)).toEqual([5, 1]);
    const [first] = kept;
    const change = write((tx) =>
      tx.agreedScore.update({ where: { id: first?.id ?? "" }, data: { score: 3 } }),
    );
    await expect(change).rejects.toThrow(/kept as it was written/);
  });

  it("is recorded at once where everybody gave the same", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { challengeId, moderator, lead } = stage;
    const same = given().filter(({ individual }) => new Set(individual).size === 1);
    expect(same.length).toBeGreaterThan(0);
    expect(reasonOf(await agreeSame(lead, { challengeId }))).toMatch(/^Only the moderator/);
    done(await agreeSame(moderator, { challengeId }));
    const kept = await database().agreedScore.findMany({ where: { response: { challengeId } } });
    expect(kept).toHaveLength(same.length);
    expect(kept[0]?.reason).toMatch(/evaluator 1\n\n.*evaluator 2/);
    expect(reasonOf(await agreeSame(moderator, { challengeId }))).toMatch(/no answer left/);
  });

  it("is fixed when a second person opens the prices, but for what the approver sends back by name", async () => {
    const stage = await layOpened();
    await toRecorded(stage);
    await confirmAll(stage);
    const { challengeId, moderator, lead, approver, evaluators } = stage;
    const change = { ...target(stage, "B", "social"), score: 5, reason: "Read again. ".repeat(8) };
    for (const person of [lead, moderator, approver])
      expect(reasonOf(await openPrices(person, { challengeId }))).not.toBe("");
    const present = evaluators.map(({ userId }) => userId);
    expect(
      await closeMeeting(moderator, { challengeId, present: [], minutes: "We met." }),
    ).toMatchObject({ errors: { present: ["Say who took part"] } });
    done(await closeMeeting(moderator, { challengeId, present, minutes: "We met." }));
    expect(reasonOf(await openPrices(moderator, { challengeId }))).toMatch(/^Only the lead or/);
    done(await openPrices(approver, { challengeId }));
    const frozen = "The prices are open, and agreed scores stand.";
    expect(reasonOf(await agreeScore(moderator, change))).toBe(frozen);
    done(await recommend(moderator, { challengeId, reason: REASON }));
    const back = { challengeId, reason: "Say why social is 4", scores: ["B/social", "Z/social"] };
    done(await returnRecommendation(approver, back));
    const other = { ...change, ...target(stage, "A", "social") };
    expect(reasonOf(await agreeScore(moderator, other))).toBe(frozen);
    expect(reasonOf(await recommend(moderator, { challengeId, reason: REASON }))).toMatch(
      /1 score that was not agreed anew/,
    );
    done(await agreeScore(moderator, change));
    expect(reasonOf(await recommend(moderator, { challengeId, reason: REASON }))).toMatch(
      /1 agreed score waits/,
    );
    await confirmAll(stage);
    done(await recommend(moderator, { challengeId, reason: REASON }));
    expect(reasonOf(await agreeScore(moderator, change))).toBe(
      "Your recommendation is with the approver.",
    );
    done(await approveAll(approver, { challengeId }));
    const kept = await database().recommendation.findMany({
      where: { challengeId },
      orderBy: { recommendedAt: "asc" },
      include: { returned: true },
    });
    expect(kept).toMatchObject([
      { returnReason: "Say why social is 4", returned: [{ criterionId: change.criterionId }] },
      { returnReason: null, approvedById: approver.userId, returned: [] },
    ]);
  });
});

describe("the decision", () => {
  it("cannot be recommended before every score is agreed", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const early = await recommend(stage.moderator, {
      challengeId: stage.challengeId,
      reason: REASON,
    });
    expect(reasonOf(early)).toBe("20 scores to agree.");
  });

  it("needs a second person: not the lead, the moderator, an evaluator or a stranger", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, lead, approver, evaluators, body } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    const stranger = await layPerson(body, "APPROVER");
    for (const person of [lead, moderator, ...evaluators, stranger]) {
      expect(reasonOf(await approveAll(person, { challengeId }))).toMatch(/^Only the approver/);
    }
    await write((tx) =>
      tx.challengePart.create({
        data: { challengeId, userId: approver.userId, part: "EVALUATOR", conflict: "NONE" },
      }),
    );
    expect(reasonOf(await approveAll(approver, { challengeId }))).toBe(
      "You worked on this evaluation, so you cannot approve it.",
    );
    await write((tx) =>
      tx.challengePart.deleteMany({
        where: { challengeId, userId: approver.userId, part: "EVALUATOR" },
      }),
    );
    done(await approveAll(approver, { challengeId }));
  });

  it("is the body's own: an approver who has left it decides nothing", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    await write((tx) => tx.membership.deleteMany({ where: { userId: approver.userId } }));
    expect(reasonOf(await approveAll(approver, { challengeId }))).toMatch(/^Only the approver/);
  });

  it("is refused when the record is no longer what was recommended on", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    const { challengeId: _, ...key } = target(stage, "B", "social");
    const { userId: agreedById } = moderator;
    const anew = { ...key, score: 5, reason: "Slipped in", agreedById, asks: false };
    await write((tx) => tx.agreedScore.create({ data: { ...anew, agreedAt: new Date() } }));
    expect(reasonOf(await approveAll(approver, { challengeId }))).toBe(
      "The record is not what was recommended on.",
    );
  });

  it("is refused when somebody else is to win than whom the ranking places", async () => {
    const stage = await layOpened({ places: 2 });
    await toAgreed(stage);
    const { challengeId, moderator, approver, responses } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    const { id: recommendationId } = await database().recommendation.findFirstOrThrow({
      where: { challengeId },
    });
    const move = (label: string, to: string | null) =>
      write((tx) =>
        tx.response.update({
          where: { id: responses.get(label) ?? "" },
          data: { recommendationId: to },
        }),
      );
    await move("B", null);
    await move("D", recommendationId);
    expect(reasonOf(await approveAll(approver, { challengeId }))).toBe(
      "The record is not what was recommended on.",
    );
    await move("D", null);
    await move("B", recommendationId);
    done(await approveAll(approver, { challengeId }));
  });

  it("has no letters while the recommendation is back with the moderator", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver, lead } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    const letters = async () => {
      const found = await findEvaluation(database(), lead, challengeId);
      if (!found) throw new Error("The lead has no evaluation");
      return drawSummaries(found.row, await rankEvaluation(database(), found.row));
    };
    expect(await letters()).toHaveLength(5);
    done(await returnRecommendation(approver, { challengeId, reason: "Say why", scores: [] }));
    expect(await letters()).toEqual([]);
  });

  it("evaluates who is ranked and excludes who is under a least score, with the reason", async () => {
    const stage = await toDecided();
    expect(await states(stage)).toEqual({
      A: "EVALUATED",
      B: "EVALUATED",
      C: "EVALUATED",
      D: "EVALUATED",
      E: "EXCLUDED",
    });
    const { challengeId } = stage;
    const out = await database().response.findFirstOrThrow({ where: { challengeId, label: "E" } });
    expect(out.exclusionReason).toBe("1 of 5 for Approach and evidence, where the least is 2");
    const kept = await database().recommendation.findFirstOrThrow({
      where: { challengeId },
      include: { winners: { select: { id: true } } },
    });
    expect(kept.winners).toEqual([{ id: stage.responses.get("C") }]);
    expect(kept.result).toMatchObject({
      ranking: [{ id: "C", rank: 1, total: "83.65" }, {}, {}, {}, {}],
    });
  });

  it("recommends nobody when two responses share first place after every tie-break", async () => {
    const stage = await layOpened();
    await toAgreed(stage, () => 3);
    const { challengeId, moderator } = stage;
    await write((tx) =>
      tx.response.updateMany({ where: { challengeId }, data: { price: "1.00" } }),
    );
    expect(reasonOf(await recommend(moderator, { challengeId, reason: REASON }))).toBe(
      "Responses A, B, C, D and E share first place after every tie-break that was published.",
    );
  });

  it("recommends nobody when every response is under a least score", async () => {
    const stage = await layOpened();
    await toAgreed(stage, () => 1);
    const { challengeId, moderator } = stage;
    expect(reasonOf(await recommend(moderator, { challengeId, reason: REASON }))).toBe(
      "Every response is excluded, so nobody can win.",
    );
  });
});
