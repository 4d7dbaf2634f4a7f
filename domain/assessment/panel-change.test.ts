import { describe, expect, test } from "vitest";
import type { Person } from "../actor";
import type { ParticipantPart } from "../challenge/content";
import type { EvaluationFacts, PanelFacts } from "./facts";
import { mayAddEvaluator, mayChangePanel, mayEndPart } from "./panel-change";
import { partsOf } from "./policy";

const person = (userId: string): Person => ({
  kind: "person",
  userId,
  name: userId,
  email: `${userId}@example.org`,
  operator: false,
  actingFor: null,
});

const part = (userId: string, name: ParticipantPart, ended = false): PanelFacts => ({
  userId,
  part: name,
  conflict: "NONE",
  ended,
  assessments: [],
});

const facts = (change: Partial<EvaluationFacts> = {}): EvaluationFacts => ({
  state: "EVALUATING",
  bodyId: "body",
  namesHidden: false,
  criteria: 2,
  responses: [],
  kept: [],
  bodyRoles: ["COMMERCIAL", "APPROVER"],
  memberOf: [],
  servesBody: true,
  recommendation: null,
  calibration: null,
  unconfirmed: [],
  meeting: null,
  standstillEndsOn: null,
  standstillPausedOn: null,
  pricesQuestioned: 0,
  lettersReturned: 0,
  claimsRunning: 0,
  lookAgainWaits: false,
  contractsMissing: 0,
  contractsWaiting: 0,
  panel: [
    part("lead", "LEAD"),
    part("approver", "APPROVER"),
    part("moderator", "MODERATOR"),
    part("evaluator", "EVALUATOR"),
  ],
  ...change,
});

const ending = (userId: string, one: ParticipantPart, holdsRole = true) => ({
  userId,
  part: one,
  ended: false,
  holdsRole,
});
const why = (verdict: ReturnType<typeof mayEndPart>) => (verdict.allowed ? "yes" : verdict.reason);

describe("somebody leaves the panel", () => {
  test("by the lead or the approver, until the decision", () => {
    const evaluator = ending("evaluator", "EVALUATOR");
    for (const who of ["lead", "approver"]) {
      expect(why(mayEndPart(person(who), facts(), evaluator))).toBe("yes");
    }
    for (const who of ["moderator", "evaluator", "stranger"]) {
      expect(why(mayEndPart(person(who), facts(), evaluator))).toMatch(/Only the lead/);
    }
    const decided = facts({ state: "DECIDED" });
    expect(why(mayEndPart(person("lead"), decided, evaluator))).toMatch(/fixed/);
    expect(why(mayAddEvaluator(person("lead"), decided))).toMatch(/fixed/);
  });

  test("the lead and the approver until the contract is completed: the work goes on", () => {
    const awarded = facts({ state: "AWARDED" });
    expect(why(mayEndPart(person("approver"), awarded, ending("lead", "LEAD")))).toBe("yes");
    const completed = facts({ state: "COMPLETED" });
    expect(why(mayChangePanel(person("approver"), completed))).toMatch(/has ended/);
  });

  test("not by whoever is barred, who can only hand over their own part", () => {
    const barred = { ...part("lead", "LEAD"), conflict: "BARRED" as const };
    const panel = [barred, part("approver", "APPROVER"), part("evaluator", "EVALUATOR")];
    const evaluator = ending("evaluator", "EVALUATOR");
    expect(why(mayEndPart(person("lead"), facts({ panel }), evaluator))).toMatch(/bars you/);
    expect(why(mayAddEvaluator(person("lead"), facts({ panel })))).toMatch(/bars you/);
    const handsOver = mayEndPart(person("approver"), facts({ panel }), ending("lead", "LEAD"));
    expect(why(handsOver)).toBe("yes");
    const member = facts({ memberOf: ["Northfold"] });
    expect(why(mayEndPart(person("lead"), member, evaluator))).toMatch(/Northfold, which/);
  });

  test("the lead only by the approver", () => {
    const lead = ending("lead", "LEAD");
    expect(why(mayEndPart(person("approver"), facts(), lead))).toBe("yes");
    expect(why(mayEndPart(person("lead"), facts(), lead))).toMatch(/Only the approver/);
  });

  test("the approver by themselves, and by the lead once they are no approver any more", () => {
    const approver = ending("approver", "APPROVER");
    expect(why(mayEndPart(person("approver"), facts(), approver))).toBe("yes");
    expect(why(mayEndPart(person("lead"), facts(), approver))).toMatch(/over your shoulder/);
    const former = ending("approver", "APPROVER", false);
    expect(why(mayEndPart(person("lead"), facts(), former))).toBe("yes");
  });

  test("once", () => {
    const left = { ...ending("evaluator", "EVALUATOR"), ended: true };
    expect(why(mayEndPart(person("lead"), facts(), left))).toMatch(/left already/);
  });
});

test("an evaluator joins until the panel meets", () => {
  expect(mayAddEvaluator(person("lead"), facts()).allowed).toBe(true);
  expect(why(mayAddEvaluator(person("lead"), facts({ state: "MODERATING" })))).toMatch(/has met/);
});

test("who left has no part any more", () => {
  const panel = [part("evaluator", "EVALUATOR", true)];
  expect(partsOf(person("evaluator"), facts({ panel }))).toEqual([]);
});
