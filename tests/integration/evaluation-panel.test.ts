import { afterAll, describe, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import type { ParticipantPart } from "@/domain/challenge/content";
import {
  addEvaluator,
  agreeScore,
  decideReplacement,
  declare,
  endPart,
  proposeReplacement,
  returnScores,
  saveScore,
  startModeration,
  submitScores,
} from "@/features/evaluation/commands";
import { findEvaluation, responsesVisibleTo } from "@/features/evaluation/queries";
import { readRecord } from "@/features/evaluation/records/record";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  declareNone,
  done,
  layOpened,
  layOrganisation,
  layPerson,
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

const REASON = "On long-term sick leave.";

async function partOf({ challengeId }: Stage, { userId }: Person, part: ParticipantPart) {
  const where = { challengeId, userId, part } as const;
  return (await database().challengePart.findFirstOrThrow({ where })).id;
}

async function leaves(stage: Stage, person: Person, email: string | null = null) {
  const partId = await partOf(stage, person, "EVALUATOR");
  return endPart(stage.lead, { challengeId: stage.challengeId, partId, reason: REASON, email });
}

async function takesOver(stage: Stage, part: ParticipantPart, from: Person, email: string) {
  const { challengeId } = stage;
  const partId = await partOf(stage, from, part);
  done(await proposeReplacement(stage.lead, { challengeId, partId, reason: REASON, email }));
  const where = { challengeId, kind: "REPLACEMENT", state: "WAITING" } as const;
  return database().proposal.findFirstOrThrow({ where });
}

async function newcomer(): Promise<Person> {
  return layPerson(await layOrganisation("Another Department", "PUBLIC_BODY"), "REFERENCE");
}

async function scoresOf(stage: Stage, person: Person) {
  const partId = await partOf(stage, person, "EVALUATOR");
  const rows = await database().assessment.findMany({
    where: { partId },
    select: {
      state: true,
      responseId: true,
      scores: {
        select: { criterionId: true, score: true, reason: true, cited: true },
        orderBy: { criterionId: "asc" },
      },
    },
    orderBy: { responseId: "asc" },
  });
  return rows.map((row) => ({ ...row, scores: row.scores.map((one) => JSON.stringify(one)) }));
}

const readable = ({ challengeId }: Stage, person: Person) =>
  database().response.count({ where: { AND: [{ challengeId }, responsesVisibleTo(person)] } });

describe("an evaluator who leaves halfway", () => {
  test("reads nothing any more, holds nobody up, and their half of the scores does not count", async () => {
    const stage = await layOpened();
    const { challengeId, moderator } = stage;
    await toScoring(stage);
    const [first, second, third] = stage.evaluators as [Person, Person, Person];
    for (const place of [0, 1]) await scoreAll(stage, place);
    for (const one of [first, second]) done(await submitScores(one, { challengeId }));
    expect(reasonOf(await startModeration(moderator, { challengeId }))).toMatch(/1 evaluator has/);

    expect(await readable(stage, third)).toBe(5);
    done(await leaves(stage, third));
    expect(await readable(stage, third)).toBe(0);
    expect(await findEvaluation(database(), third, challengeId)).toBeNull();
    expect((await submitScores(third, { challengeId })).ok).toBe(false);
    done(await startModeration(moderator, { challengeId }));
    const part = await partOf(stage, third, "EVALUATOR");
    const kept = await database().challengePart.findUniqueOrThrow({ where: { id: part } });
    expect(kept).toMatchObject({ endedReason: REASON, conflict: "NONE" });
  });

  test("counts, where everything was submitted before", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    done(await leaves(stage, stage.evaluators[2] as Person));
    const evaluation = await findEvaluation(database(), stage.lead, stage.challengeId);
    if (!evaluation) throw new Error("There is no evaluation.");
    const { responses } = await readRecord(database(), evaluation.row);
    const [scores] = [...(responses[0]?.scores.values() ?? [])];
    expect(scores?.individual.map(({ evaluator }) => evaluator)).toEqual(["e1", "e2", "e3"]);
  });

  test("counts as submitted, also where something was returned for a better reason", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    await scoreAll(stage, 0);
    const { challengeId, moderator } = stage;
    const evaluator = stage.evaluators[0] as Person;
    done(await submitScores(evaluator, { challengeId }));
    const before = await scoresOf(stage, evaluator);
    const { id: assessmentId } = await database().assessment.findFirstOrThrow({
      where: { responseId: stage.responses.get("A") ?? "", part: { userId: evaluator.userId } },
    });
    const reason = "Say on which page.";
    done(await returnScores(moderator, { challengeId, assessmentId, reason }));
    const { label, key } = { label: "A", key: "approach" };
    const score = { ...target(stage, label, key), score: 0, reason: "Changed my mind", cited: [1] };
    done(await saveScore(evaluator, score));
    done(await leaves(stage, evaluator));
    expect(await scoresOf(stage, evaluator)).toEqual(before);
  });

  test("is followed by another, who declares, reads and scores from the beginning", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    const { challengeId } = stage;
    const next = await newcomer();
    done(await leaves(stage, stage.evaluators[0] as Person, next.email));
    expect(await mailedTo(next.email)).toContain(
      `You are evaluator of ${(await database().challenge.findUniqueOrThrow({ where: { id: challengeId } })).reference}`,
    );
    expect(await readable(stage, next)).toBe(0);
    await declareNone(stage, next);
    expect(await readable(stage, next)).toBe(5);
    stage.evaluators[0] = next;
    await scoreAll(stage, 0);
    done(await submitScores(next, { challengeId }));
  });
});

describe("who was removed from their body", () => {
  test("reads and scores nothing more, whatever part they had", async () => {
    const stage = await layOpened();
    await toScoring(stage);
    const { challengeId, moderator } = stage;
    const [evaluator] = stage.evaluators as [Person];
    const score = { ...target(stage, "A", "approach"), score: 3, reason: "Why", cited: [] };
    done(await saveScore(evaluator, score));
    expect(await findEvaluation(database(), evaluator, challengeId)).not.toBeNull();
    const gone = { userId: { in: [evaluator.userId, moderator.userId] } };
    await write((tx) => tx.membership.deleteMany({ where: gone }));
    for (const person of [evaluator, moderator])
      expect(await findEvaluation(database(), person, challengeId)).toBeNull();
    expect(reasonOf(await saveScore(evaluator, { ...score, score: 5 }))).toMatch(/^Only the eval/);
    expect(reasonOf(await startModeration(moderator, { challengeId }))).toMatch(/^Only the mod/);
  });
});

describe("a moderator with a conflict", () => {
  test("hands over to somebody who declares first, and records nothing more", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const { challengeId, moderator } = stage;
    const barred = { challengeId, conflict: "BARRED" as const, declaration: "My sister bid." };
    done(await declare(moderator, barred));
    const next = await newcomer();
    const { id: proposalId } = await takesOver(stage, "MODERATOR", moderator, next.email);
    const agreed = { challengeId, proposalId, decision: "approve" as const, reason: "" };
    done(await decideReplacement(stage.approver, agreed));
    const score = { ...target(stage, "C", "approach"), score: 4, reason: "As agreed" };
    expect((await agreeScore(moderator, score)).ok).toBe(false);
    expect(reasonOf(await agreeScore(next, score))).toMatch(/not declared/);
    await declareNone(stage, next);
    done(await agreeScore(next, score));
  });
});

describe("nobody takes a part who may not", () => {
  test("not somebody unknown, of a supplier only, with the part already, or who left it", async () => {
    const stage = await layOpened();
    const { challengeId, lead } = stage;
    const [first, second] = stage.evaluators as [Person, Person, Person];
    const supplier = await layPerson(await layOrganisation("Bidder Ltd", "SUPPLIER"), "EDITOR");
    const join = (email: string) => addEvaluator(lead, { challengeId, email });
    const nobody = /Nobody of a public body/;
    expect(JSON.stringify(await join("nobody@example.org"))).toMatch(nobody);
    expect(JSON.stringify(await join(supplier.email))).toMatch(nobody);
    expect(JSON.stringify(await join(second.email))).toMatch(/have this part already/);
    done(await leaves(stage, first));
    expect(JSON.stringify(await join(first.email))).toMatch(/left it, and that stays/);
  });

  test("not who works for a supplier as well, nor who was barred, nor who had another part", async () => {
    const stage = await layOpened();
    const { challengeId, lead, approver, moderator } = stage;
    const [first] = stage.evaluators as [Person, Person, Person];
    const both = await newcomer();
    const supplier = await layOrganisation("Bidder Ltd", "SUPPLIER");
    await write((tx) =>
      tx.membership.create({
        data: { userId: both.userId, organisationId: supplier.id, roles: ["EDITOR"] },
      }),
    );
    const join = (email: string) => addEvaluator(lead, { challengeId, email });
    expect(JSON.stringify(await join(both.email))).toMatch(/nobody sits on both sides/);
    done(await declare(first, { challengeId, conflict: "BARRED", declaration: "My sister bid." }));
    done(await leaves(stage, first));
    const handOver = async (part: "MODERATOR" | "APPROVER", from: Person, email: string) => {
      const partId = await partOf(stage, from, part);
      const input = { challengeId, partId, reason: REASON, email };
      return proposeReplacement(from === approver ? approver : lead, input);
    };
    const barred = await handOver("MODERATOR", moderator, first.email);
    expect(JSON.stringify(barred)).toMatch(/bars them, and that stays/);
    const approves = await layPerson(stage.body, "APPROVER");
    done(await join(approves.email));
    const worked = await handOver("APPROVER", approver, approves.email);
    expect(JSON.stringify(worked)).toMatch(/never had one/);
  });

  test("not who knows the names, where they are hidden from whoever scores", async () => {
    const stage = await layOpened({ namesHidden: true });
    const { challengeId, lead } = stage;
    expect(JSON.stringify(await addEvaluator(lead, { challengeId, email: lead.email }))).toMatch(
      /have seen the suppliers’ names/,
    );
  });

  test("not while the panel meets", async () => {
    const stage = await layOpened();
    await toModeration(stage);
    const next = await newcomer();
    const late = await leaves(stage, stage.evaluators[0] as Person, next.email);
    expect(reasonOf(late)).toMatch(/The panel has met/);
  });
});

test("who joins later and has never been here is invited by the domain of their body", async () => {
  const stage = await layOpened();
  const { challengeId, lead } = stage;
  await declareNone(stage, lead);
  const domain = `late-${challengeId.slice(-8)}.gov.uk`;
  await write((tx) => tx.emailDomain.create({ data: { domain, organisationId: stage.body.id } }));
  const email = `fern@${domain}`;
  done(await addEvaluator(lead, { challengeId, email }));
  const user = await database().user.findUniqueOrThrow({
    where: { email },
    include: { memberships: true },
  });
  expect(user.memberships).toMatchObject([{ organisationId: stage.body.id, roles: [] }]);
  expect(await mailedTo(email)).toEqual([expect.stringMatching(/^You are evaluator of/)]);
});
