import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { partsOf } from "@/domain/assessment/policy";
import { addDays } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { dossierOf } from "@/features/dossier/loaders";
import {
  approve,
  askAboutPrice,
  decideOnPrice,
  explainPrice,
  recommend,
  returnRecommendation,
  sendSummaries,
} from "@/features/evaluation/commands";
import { ownLetter } from "@/features/evaluation/loaders/letters";
import { findEvaluation } from "@/features/evaluation/queries";
import { rankEvaluation } from "@/features/evaluation/queries/ranked";
import { exclusionsOf } from "@/features/evaluation/views/exclusions";
import { rankingView } from "@/features/evaluation/views/ranking";
import { ownResponse } from "@/features/responses/loaders";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import {
  done,
  layOpened,
  layPerson,
  reasonOf,
  type Stage,
  states,
  toAgreed,
  toModeration,
  write,
} from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const ANSWER_ON = addWorkingDays(londonDay(new Date()), 5);

/** Why a price is excluded, by reference to what was answered. */
const NO_TRAVEL =
  "The answer names nobody who travels, though the work is at forty sites in two counties.";

function about({ challengeId, responses }: Stage, label: string) {
  return { challengeId, responseId: responses.get(label) ?? "" };
}

const ask = (stage: Stage, by: Person, label: string, answerOn = ANSWER_ON) =>
  askAboutPrice(by, { ...about(stage, label), asks: "Who travels?", answerOn });

async function memberOf(stage: Stage, label: string): Promise<Person> {
  const supplier = stage.suppliers.get(label);
  if (!supplier) throw new Error(`There is no supplier ${label}`);
  return layPerson(supplier, "EDITOR");
}

/** The time that a supplier was given has gone by. */
const letTimePass = (responseId: string) =>
  database().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.priceQuestion.update({
      where: { responseId },
      data: { answerBy: new Date(Date.now() - 1000) },
    });
  });

/** The ranking as the approver sees it, with the evaluation that it is of. */
async function viewOf(stage: Stage) {
  const found = await findEvaluation(database(), stage.approver, stage.challengeId);
  if (!found) throw new Error("The evaluation is not there");
  return { row: found.row, ...rankingView(await rankEvaluation(database(), found.row)) };
}

const byLabel = <One extends { label: string }>(all: readonly One[]) =>
  all.toSorted((a, b) => a.label.localeCompare(b.label));
const byResponse = <One extends { response: string }>(all: readonly One[]) =>
  all.toSorted((a, b) => a.response.localeCompare(b.response));

async function pointsOf(stage: Stage) {
  const found = await findEvaluation(database(), stage.lead, stage.challengeId);
  if (!found) throw new Error("The evaluation is not there");
  const { ranking } = await rankEvaluation(database(), found.row);
  return Object.fromEntries(
    ranking.map(({ id, price, excluded }) => [id, excluded ? null : price]),
  );
}

test("nobody is asked before prices are open, and only by lead or moderator", async () => {
  const stage = await layOpened();
  await toModeration(stage);
  expect(reasonOf(await ask(stage, stage.lead, "A"))).toMatch(/scores to agree/);
  const agreed = await layOpened();
  await toAgreed(agreed);
  const [evaluator] = agreed.evaluators;
  for (const other of [agreed.approver, evaluator, await memberOf(agreed, "A")]) {
    if (other) expect(await ask(agreed, other, "A")).toMatchObject({ ok: false });
  }
  expect(await ask(agreed, agreed.lead, "A", addDays(londonDay(new Date()), 1))).toMatchObject({
    errors: { answerOn: [expect.stringMatching(/^Choose a day from/)] },
  });
  expect(await ask(agreed, agreed.lead, "A", "2126-01-05")).toMatchObject({
    errors: { answerOn: [expect.stringMatching(/^Choose a day from/)] },
  });
  done(await ask(agreed, agreed.lead, "A"));
  expect(reasonOf(await ask(agreed, agreed.moderator, "A"))).toMatch(/was asked/);
});

test("a price excludes nobody before its supplier could explain it, and then with a reason", async () => {
  const stage = await layOpened();
  await toAgreed(stage);
  const decision = { ...about(stage, "D"), stands: false, reason: NO_TRAVEL };
  expect(reasonOf(await decideOnPrice(stage.lead, decision))).toMatch(/was not asked/);
  const person = await memberOf(stage, "D");
  done(await ask(stage, stage.lead, "D"));
  expect(await mailedTo(person.email)).toEqual([expect.stringMatching(/about your price/)]);
  expect(reasonOf(await decideOnPrice(stage.lead, decision))).toMatch(/has not answered/);
  const { challengeId } = stage;
  expect(reasonOf(await recommend(stage.moderator, { challengeId, reason: "First" }))).toMatch(
    /asked about its price/,
  );

  const rival = await memberOf(stage, "A");
  const answer = { responseId: about(stage, "D").responseId, answer: "We live next door." };
  expect(reasonOf(await explainPrice(rival, answer))).toMatch(/Only the supplier that was asked/);
  done(await explainPrice(person, answer));
  expect(reasonOf(await explainPrice(person, answer))).toMatch(/was sent/);
  expect(await mailedTo(stage.lead.email)).toContainEqual(
    expect.stringMatching(/explains its price/),
  );

  const before = await pointsOf(stage);
  const short = await decideOnPrice(stage.lead, { ...decision, reason: "Too low." });
  expect(JSON.stringify(short)).toMatch(/12 words or more/);
  done(await decideOnPrice(stage.lead, decision));
  expect(reasonOf(await decideOnPrice(stage.lead, decision))).toMatch(/excluded already|decided/);
  expect((await states(stage)).D).toBe("EXCLUDED");
  const after = await pointsOf(stage);
  expect(after.D).toBeNull();
  // D had the lowest price: the others' points are counted from the lowest that is left.
  expect(Number(after.A)).toBeGreaterThan(Number(before.A));
  done(await recommend(stage.moderator, { challengeId, reason: "First" }));

  // Its supplier learns of it with its letter, and not when one person has decided.
  expect((await ownResponse(person, answer.responseId))?.state).toBe("OPENED");
  const says =
    "Its price is considered abnormally low (Procurement Act 2023, section 19), and what its supplier answered was not found to show that it can be done for that: " +
    NO_TRAVEL;
  const view = await viewOf(stage);
  expect(byLabel(exclusionsOf(view, view))).toMatchObject([
    {
      label: "D",
      says,
      question: { asks: "Who travels?", answer: "We live next door." },
      agrees: null,
    },
    { label: "E", question: null },
  ]);
  expect(view.points.responses.find(({ id }) => id === "D")?.excluded).toBe(
    `Excluded: ${says} Its price counts for nobody.`,
  );

  // The approver says yes or no to it by itself.
  const { responseId } = answer;
  expect(await approve(stage.approver, { challengeId })).toMatchObject({
    errors: { [`exclusion-${responseId}`]: [expect.stringMatching(/response D is excluded/)] },
  });
  const least = { [about(stage, "E").responseId]: true };
  const no = { challengeId, exclusions: { ...least, [responseId]: false } };
  expect(await approve(stage.approver, no)).toMatchObject({
    errors: { decision: [expect.stringMatching(/do not agree that response D/)] },
  });
  expect(await database().exclusionDecision.count({ where: { responseId } })).toBe(0);
  done(
    await approve(stage.approver, { challengeId, exclusions: { ...least, [responseId]: true } }),
  );
  const decided = await viewOf(stage);
  expect(exclusionsOf(decided, decided)).toMatchObject([{ agrees: true }, { agrees: true }]);
  await expect(
    write((tx) =>
      tx.exclusionDecision.updateMany({ where: { responseId }, data: { agrees: false } }),
    ),
  ).rejects.toThrow(/kept/);
  done(await sendSummaries(stage.lead, { challengeId }));
  expect((await ownResponse(person, responseId))?.state).toBe("EXCLUDED");
  expect((await ownLetter(person, responseId))?.content).toMatchObject({
    exclusionReason: says,
    lowPrice: {
      asks: "Who travels?",
      answer: "We live next door.",
      reason: NO_TRAVEL,
      agreedBy: stage.approver.name,
    },
  });
  const now = await databaseTime(database());
  const found = await findEvaluation(database(), stage.lead, challengeId);
  if (!found) throw new Error("The lead reads it");
  const page = { ...found, person: stage.lead, now, parts: partsOf(stage.lead, found.facts) };
  const { dossier } = await dossierOf({ ...page, youAre: "" });
  expect(dossier?.responses.find(({ label }) => label === "D")?.priceQuestion).toMatchObject({
    asks: "Who travels?",
    answer: "We live next door.",
    decisions: [{ excludes: true, reason: NO_TRAVEL, by: stage.lead.name }],
  });
  expect(byResponse(dossier?.recommendations.at(-1)?.exclusions ?? [])).toMatchObject([
    { response: "D", agrees: true, by: stage.approver.name },
    { response: "E", agrees: true, by: stage.approver.name },
  ]);

  const row = await database().response.findUniqueOrThrow({ where: { id: answer.responseId } });
  expect(row).toMatchObject({
    exclusionGround: "LOW_PRICE",
    exclusionReason: NO_TRAVEL,
  });
});

test("who does not answer in time is decided on without, and a price that stands stays in", async () => {
  const stage = await layOpened();
  await toAgreed(stage);
  const { responseId } = about(stage, "B");
  done(await ask(stage, stage.moderator, "B"));
  await letTimePass(responseId);
  const person = await memberOf(stage, "B");
  expect(reasonOf(await explainPrice(person, { responseId, answer: "Late." }))).toMatch(/passed/);
  const stands = { ...about(stage, "B"), stands: true, reason: "It is a small firm nearby." };
  done(await decideOnPrice(stage.moderator, stands));
  expect((await states(stage)).B).toBe("COMPLIANT");
  expect(reasonOf(await decideOnPrice(stage.moderator, { ...stands, stands: false }))).toMatch(
    /has been decided/,
  );
  const change = write((tx) =>
    tx.priceQuestion.update({ where: { responseId }, data: { asks: "Other" } }),
  );
  await expect(change).rejects.toThrow();
});

test("an approver who disagrees returns it, and the price is decided on anew", async () => {
  const stage = await layOpened();
  await toAgreed(stage);
  const { challengeId } = stage;
  const { responseId } = about(stage, "D");
  done(await ask(stage, stage.lead, "D"));
  done(await explainPrice(await memberOf(stage, "D"), { responseId, answer: "Next door." }));
  const excluded = { ...about(stage, "D"), stands: false, reason: NO_TRAVEL };
  done(await decideOnPrice(stage.lead, excluded));
  done(await recommend(stage.moderator, { challengeId, reason: "First" }));
  done(
    await returnRecommendation(stage.approver, {
      challengeId,
      reason: "They live next door.",
      scores: [],
      exclusions: { [responseId]: false },
    }),
  );
  expect(await database().exclusionDecision.findMany({ where: { responseId } })).toMatchObject([
    { agrees: false, decidedById: stage.approver.userId },
  ]);
  done(await decideOnPrice(stage.lead, { ...excluded, stands: true, reason: "They do." }));
  expect((await states(stage)).D).toBe("COMPLIANT");
  const row = await database().priceQuestion.findUniqueOrThrow({ where: { responseId } });
  expect(row).toMatchObject({
    excludes: false,
    earlier: [{ excludes: true, reason: NO_TRAVEL }],
  });
});

test("the only response that is left is not excluded for its price", async () => {
  const stage = await layOpened();
  await toAgreed(stage);
  await write((tx) =>
    tx.response.updateMany({
      where: { challengeId: stage.challengeId, label: { not: "A" } },
      data: { state: "EXCLUDED", exclusionReason: "By the test" },
    }),
  );
  done(await ask(stage, stage.lead, "A"));
  const { responseId } = about(stage, "A");
  done(await explainPrice(await memberOf(stage, "A"), { responseId, answer: "Alone." }));
  const excluded = { ...about(stage, "A"), stands: false, reason: "Low." };
  expect(reasonOf(await decideOnPrice(stage.lead, excluded))).toMatch(/only response that is left/);
});
