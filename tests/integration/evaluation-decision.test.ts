import { afterAll, describe, expect, it } from "vitest";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import {
  agreeScore,
  approve,
  award,
  complete,
  publishAwardNotice,
  readSummary,
  recommend,
  returnRecommendation,
  returnScores,
  saveScore,
  sendSummaries,
  startModeration,
  submitScores,
} from "@/features/evaluation/commands";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  done,
  layOpened,
  layPerson,
  reasonOf,
  type Stage,
  scoreAll,
  target,
  toAgreed,
  toModeration,
  toScoring,
  write,
} from "./evaluation-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const REASON = "First by quality";

async function toDecided(): Promise<Stage> {
  const stage = await layOpened();
  await toAgreed(stage);
  done(await recommend(stage.moderator, { challengeId: stage.challengeId, reason: REASON }));
  done(await approve(stage.approver, { challengeId: stage.challengeId }));
  return stage;
}

async function toStandstill(): Promise<Stage> {
  const stage = await toDecided();
  done(await sendSummaries(stage.lead, { challengeId: stage.challengeId }));
  done(await publishAwardNotice(stage.lead, { challengeId: stage.challengeId }));
  return stage;
}

async function states({ challengeId }: Stage) {
  const rows = await database().response.findMany({ where: { challengeId } });
  return Object.fromEntries(rows.map(({ label, state }) => [label, state]));
}

describe("what the panel agrees", () => {
  it("leaves individual scores as they were given", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const where = { assessment: { response: { challengeId: stage.challengeId } } };
    const before = await database().score.findMany({ where });
    const agreement = { ...target(stage, "A", "approach"), score: 1, reason: "The panel says 1" };
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

  it("stands once all is agreed and prices are open, unless the approver returns it", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver } = stage;
    const change = { ...target(stage, "B", "social"), score: 5, reason: "Seen the price" };
    expect(reasonOf(await agreeScore(moderator, change))).toBe(
      "All scores are agreed and the prices are open.",
    );
    done(await recommend(moderator, { challengeId, reason: REASON }));
    expect(reasonOf(await agreeScore(moderator, change))).toBe(
      "Your recommendation is with the approver.",
    );
    done(await returnRecommendation(approver, { challengeId, reason: "Say why social is 4" }));
    done(await agreeScore(moderator, { ...change, reason: "The panel read it again" }));
    done(await recommend(moderator, { challengeId, reason: REASON }));
    done(await approve(approver, { challengeId }));
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
      expect(reasonOf(await approve(person, { challengeId }))).toMatch(/^Only the approver/);
    }
    await write((tx) =>
      tx.challengePart.create({
        data: { challengeId, userId: approver.userId, part: "EVALUATOR", conflict: "NONE" },
      }),
    );
    expect(reasonOf(await approve(approver, { challengeId }))).toBe(
      "You worked on this evaluation, so you cannot approve it.",
    );
    await write((tx) =>
      tx.challengePart.deleteMany({
        where: { challengeId, userId: approver.userId, part: "EVALUATOR" },
      }),
    );
    done(await approve(approver, { challengeId }));
  });

  it("is the body's own: an approver who has left it decides nothing", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    await write((tx) => tx.membership.deleteMany({ where: { userId: approver.userId } }));
    expect(reasonOf(await approve(approver, { challengeId }))).toMatch(/^Only the approver/);
  });

  it("is refused when the record is no longer what was recommended on", async () => {
    const stage = await layOpened();
    await toAgreed(stage);
    const { challengeId, moderator, approver } = stage;
    done(await recommend(moderator, { challengeId, reason: REASON }));
    const { challengeId: _, ...key } = target(stage, "B", "social");
    await write((tx) =>
      tx.agreedScore.update({ where: { responseId_criterionId: key }, data: { score: 5 } }),
    );
    expect(reasonOf(await approve(approver, { challengeId }))).toBe(
      "The record is not what was recommended on.",
    );
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
    const kept = await database().recommendation.findUniqueOrThrow({ where: { challengeId } });
    expect(kept.winnerId).toBe(stage.responses.get("C"));
    expect(kept.result).toMatchObject({
      ranking: [{ id: "C", rank: 1, total: "83.65" }, {}, {}, {}, {}],
    });
  });

  it("recommends nobody when two responses share first place after every tie-break", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { challengeId, moderator } = stage;
    await write((tx) =>
      tx.response.updateMany({ where: { challengeId }, data: { price: "1.00" } }),
    );
    for (const label of stage.responses.keys())
      for (const key of stage.criteria.keys())
        done(
          await agreeScore(moderator, { ...target(stage, label, key), score: 3, reason: "Same" }),
        );
    expect(reasonOf(await recommend(moderator, { challengeId, reason: REASON }))).toBe(
      "Responses A, B, C, D and E share first place after every tie-break that was published.",
    );
  });

  it("recommends nobody when every response is under a least score", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { challengeId, moderator } = stage;
    for (const label of stage.responses.keys())
      for (const key of stage.criteria.keys())
        done(
          await agreeScore(moderator, { ...target(stage, label, key), score: 1, reason: "Weak" }),
        );
    expect(reasonOf(await recommend(moderator, { challengeId, reason: REASON }))).toBe(
      "Every response is excluded, so nobody can win.",
    );
  });
});

describe("letters, standstill and award", () => {
  it("publishes no award notice before every supplier has its summary", async () => {
    const stage = await toDecided();
    const { challengeId, lead } = stage;
    expect(reasonOf(await publishAwardNotice(lead, { challengeId }))).toBe(
      "Not every supplier has its assessment summary.",
    );
    done(await sendSummaries(lead, { challengeId }));
    done(await publishAwardNotice(lead, { challengeId }));
    const row = await database().challenge.findUniqueOrThrow({ where: { id: challengeId } });
    expect(row.state).toBe("STANDSTILL");
    if (!row.awardNoticeAt) throw new Error("no notice");
    expect(row.standstillEndsOn?.toISOString().slice(0, 10)).toBe(
      standstillEnd(londonDay(row.awardNoticeAt)),
    );
  });

  it("tells each loser how it was scored and what the winner had, and the winner nothing of others", async () => {
    const stage = await toDecided();
    const { challengeId, lead } = stage;
    done(await sendSummaries(lead, { challengeId }));
    const letters = await database().assessmentSummary.findMany({
      where: { response: { challengeId } },
      include: { response: true },
    });
    const of = (label: string) =>
      letters.find(({ response }) => response.label === label)?.content as Record<string, unknown>;
    expect(letters).toHaveLength(5);
    expect(of("C")).toMatchObject({ outcome: "won", rank: 1, winner: null });
    expect(of("B")).toMatchObject({
      outcome: "lost",
      rank: 2,
      totals: { quality: "53.00", price: "27.54", total: "80.54" },
      winner: { name: stage.suppliers.get("C")?.name, total: "83.65" },
    });
    expect(of("B").criteria).toMatchObject([
      {
        title: "Understanding",
        weight: "15",
        maximum: 5,
        score: 3,
        reason: "Agreed for B on understanding",
        winnerScore: 5,
      },
      {},
      {},
      {},
    ]);
    expect(of("E")).toMatchObject({
      outcome: "excluded",
      exclusionReason: "1 of 5 for Approach and evidence, where the least is 2",
    });
    expect(JSON.stringify(letters)).not.toContain("evaluator 1");
  });

  it("notes when a supplier reads its letter, and lets nobody else", async () => {
    const stage = await toDecided();
    done(await sendSummaries(stage.lead, { challengeId: stage.challengeId }));
    const [mine, other] = [stage.suppliers.get("B"), stage.suppliers.get("A")];
    if (!mine || !other) throw new Error("no supplier");
    const responseId = stage.responses.get("B") ?? "";
    const letter = () => database().assessmentSummary.findUniqueOrThrow({ where: { responseId } });
    expect(reasonOf(await readSummary(await layPerson(other, "ADMIN"), { responseId }))).toBe(
      "This letter is not yours to read.",
    );
    expect((await letter()).readAt).toBeNull();
    done(await readSummary(await layPerson(mine, "EDITOR"), { responseId }));
    expect((await letter()).readAt).not.toBeNull();
  });

  it("awards nothing before the standstill has ended by the database's clock", async () => {
    const stage = await toStandstill();
    const { challengeId, lead } = stage;
    const end = async (days: number) => {
      const [row] = await database().$queryRaw<{ day: Date }[]>`
        SELECT ((clock_timestamp() AT TIME ZONE 'Europe/London')::date + ${days}::int) AS day`;
      if (!row) throw new Error("no day");
      const data = { standstillEndsOn: row.day };
      await write((tx) => tx.challenge.update({ where: { id: challengeId }, data }));
    };
    expect(reasonOf(await award(lead, { challengeId }))).toMatch(/^The standstill lasts until/);
    await end(0);
    expect(reasonOf(await award(lead, { challengeId }))).toMatch(/^The standstill lasts until/);
    await end(-1);
    expect(reasonOf(await award(stage.moderator, { challengeId }))).toMatch(/^Only the lead/);
    done(await award(lead, { challengeId }));
    expect(await states(stage)).toEqual({
      A: "NOT_AWARDED",
      B: "NOT_AWARDED",
      C: "AWARDED",
      D: "NOT_AWARDED",
      E: "NOT_AWARDED",
    });
    done(await complete(lead, { challengeId, note: "Signed, £248,750" }));
    const releases = await database().ocdsRelease.findMany({ where: { challengeId } });
    expect(releases.map(({ tag }) => tag)).toEqual(["award", "contract", "contractTermination"]);
  });

  it("tells every supplier that responded: letter, notice and award", async () => {
    const stage = await toStandstill();
    const jobs = await database().$queryRaw<{ subject: string; to: string }[]>`
      SELECT data->>'subject' AS subject, data->>'to' AS "to" FROM pgboss.job
      WHERE name = 'mail.message' AND data->'link'->>'path' LIKE '/account/responses/%'`;
    for (const [label, supplier] of stage.suppliers) {
      const people = await database().membership.findMany({
        where: { organisationId: supplier.id },
        include: { user: true },
      });
      for (const { user } of people) {
        const subjects = jobs.filter(({ to }) => to === user.email).map(({ subject }) => subject);
        expect(subjects.map((one) => one.split(":")[0]).sort(), label).toEqual([
          "Award notice",
          "Your assessment summary",
        ]);
      }
    }
  });
});
