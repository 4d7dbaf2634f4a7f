import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test } from "vitest";
import type { Person } from "@/domain/actor";
import { partsOf } from "@/domain/assessment/policy";
import {
  checkResponse,
  decideInterest,
  declare,
  recognise,
  startEvaluation,
} from "@/features/evaluation/commands";
import { BeforeYouDecide } from "@/features/evaluation/components/before-you-decide";
import { Interests } from "@/features/evaluation/components/interests";
import { seesEvaluationHistory } from "@/features/evaluation/loaders/history";
import { loadRanking } from "@/features/evaluation/loaders/ranking";
import { findEvaluation } from "@/features/evaluation/queries";
import { database, databaseTime, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { declareNone, done, layOpened, type Stage, toAgreed } from "./evaluation-fixture";
import { mailedTo } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const SISTER = "My sister works for one of them.";
const TALK = "I heard the forty questions in a talk.";
const MEASURES = "Two others score it as well.";

async function pageOf({ challengeId }: Stage, person: Person) {
  const found = await findEvaluation(database(), person, challengeId);
  if (!found) throw new Error("They have no part in it");
  const now = await databaseTime(database());
  return { ...found, person, now, parts: partsOf(person, found.facts), youAre: "" };
}

async function decide(stage: Stage, who: Person) {
  const { challengeId } = stage;
  const { id: declarationId } = await database().declaration.findFirstOrThrow({
    where: { challengeId, conflict: "MANAGEABLE", decidedAt: null },
  });
  const decision = "accept" as const;
  return decideInterest(who, { challengeId, declarationId, decision, measures: MEASURES });
}

const letters = async (person: Person) =>
  (await mailedTo(person.email)).filter((subject) => /an interest was declared$/.test(subject));

/** One evaluator has declared an interest, which the lead has decided on, and recognised a response while scoring. */
async function withInterests(): Promise<[Stage, Person, Person]> {
  const stage = await layOpened();
  const { challengeId, lead, moderator, approver, responses, evaluators } = stage;
  const [declares, other, third] = evaluators as [Person, Person, Person];
  await declareNone(stage, lead, moderator, approver, other, third);
  const interest = { challengeId, conflict: "MANAGEABLE", declaration: SISTER } as const;
  done(await declare(declares, interest));
  done(await decide(stage, lead));
  for (const responseId of responses.values())
    done(await checkResponse(lead, { challengeId, responseId, outcome: "compliant", reason: "" }));
  done(await startEvaluation(lead, { challengeId }));
  const responseId = responses.get("C") ?? "";
  done(await recognise(declares, { challengeId, responseId, says: TALK }));
  return [stage, declares, other];
}

test("nothing that another evaluator's pages are made of has a word of what somebody declared", async () => {
  const [stage, declares, other] = await withInterests();
  const theirs = await pageOf(stage, other);
  const words = JSON.stringify(theirs);
  for (const said of [SISTER, TALK, MEASURES]) expect(words, said).not.toContain(said);
  expect(renderToStaticMarkup(createElement(Interests, { page: theirs }))).toBe("");
  expect(await seesEvaluationHistory(other, stage.challengeId)).toBe(false);
  const own = JSON.stringify(await pageOf(stage, declares));
  for (const said of [SISTER, TALK, MEASURES]) expect(own, said).toContain(said);
  for (const person of [stage.lead, stage.approver, stage.moderator]) {
    const read = JSON.stringify(await pageOf(stage, person));
    for (const said of [SISTER, TALK, MEASURES]) expect(read, said).toContain(said);
  }
});

test("once prices are open, what was declared stands before the approver's decision and not before an evaluator", async () => {
  const stage = await layOpened();
  const { challengeId, lead, approver } = stage;
  const [declares, other] = stage.evaluators as [Person, Person];
  await toAgreed(stage);
  const interest = { challengeId, conflict: "MANAGEABLE", declaration: SISTER } as const;
  done(await declare(declares, interest));
  done(await decide(stage, lead));
  const shown = async (person: Person) => {
    const page = await pageOf(stage, person);
    return renderToStaticMarkup(
      createElement(BeforeYouDecide, { page, view: await loadRanking(page) }),
    );
  };
  expect(await shown(approver)).toContain(SISTER);
  const theirs = await shown(other);
  expect(theirs).not.toContain(SISTER);
  expect(theirs).not.toContain("None has any");
});

test("lead and approver are told of every interest, whoever declares it, and nobody else is", async () => {
  const [stage, declares, other] = await withInterests();
  const { challengeId, lead, approver, moderator } = stage;
  expect([await letters(lead), await letters(approver)].map(({ length }) => length)).toEqual([
    2, 2,
  ]);
  for (const person of [moderator, declares, other]) expect(await letters(person)).toEqual([]);
  const bars = { challengeId, conflict: "BARRED", declaration: "I own shares of it." } as const;
  done(await declare(other, bars));
  expect([await letters(lead), await letters(approver)].map(({ length }) => length)).toEqual([
    3, 3,
  ]);
  const own = { challengeId, conflict: "MANAGEABLE", declaration: "I bought from it." } as const;
  done(await declare(approver, own));
  expect([await letters(lead), await letters(approver)].map(({ length }) => length)).toEqual([
    4, 3,
  ]);
});
