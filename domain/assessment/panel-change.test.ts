import { describe, expect, test } from "vitest";
import type { Person } from "../actor";
import type { ParticipantPart } from "../challenge/content";
import type { EvaluationFacts, PanelFacts } from "./facts";
import {
  mayAddEvaluator,
  mayChangePanel,
  mayDecideReplacement,
  mayEndPart,
  mayProposeReplacement,
  mayReadParts,
  type PartOfOne,
  type ReplacementFacts,
} from "./panel-change";
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
  decidedBefore: false,
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

const ending = (userId: string, one: ParticipantPart) => ({ userId, part: one, ended: false });
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

  test("not a lead, an approver or a moderator: two people decide on those", () => {
    for (const [who, one] of [
      ["lead", "LEAD"],
      ["approver", "APPROVER"],
      ["moderator", "MODERATOR"],
    ] as const)
      expect(why(mayEndPart(person("approver"), facts(), ending(who, one)))).toMatch(/Two people/);
    const completed = facts({ state: "COMPLETED" });
    expect(why(mayChangePanel(person("approver"), completed))).toMatch(/has ended/);
  });

  test("not by whoever is barred", () => {
    const barred = { ...part("lead", "LEAD"), conflict: "BARRED" as const };
    const panel = [barred, part("approver", "APPROVER"), part("evaluator", "EVALUATOR")];
    const evaluator = ending("evaluator", "EVALUATOR");
    expect(why(mayEndPart(person("lead"), facts({ panel }), evaluator))).toMatch(/bars you/);
    expect(why(mayAddEvaluator(person("lead"), facts({ panel })))).toMatch(/bars you/);
    const member = facts({ memberOf: ["Northfold"] });
    expect(why(mayEndPart(person("lead"), member, evaluator))).toMatch(/Northfold, which/);
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

const HOLDER = { LEAD: "lead", APPROVER: "approver", MODERATOR: "moderator" } as const;

describe("who takes over as lead, approver or moderator", () => {
  const admin = facts({ bodyRoles: ["ADMIN"] });
  const proposes = (who: string, part: PartOfOne, given = facts(), waits = false) =>
    why(
      mayProposeReplacement(person(who), given, {
        userId: HOLDER[part],
        part,
        ended: false,
        waits,
      }),
    );

  test("is proposed by whoever is entitled to it", () => {
    expect(proposes("lead", "MODERATOR")).toBe("yes");
    for (const who of ["approver", "moderator", "evaluator", "stranger"])
      expect(proposes(who, "MODERATOR")).toMatch(/Only the lead/);
    for (const part of ["LEAD", "APPROVER"] as const) {
      expect(proposes("approver", part)).toBe("yes");
      expect(proposes("stranger", part, admin)).toBe("yes");
      for (const who of ["lead", "moderator", "evaluator", "stranger"])
        expect(proposes(who, part)).toMatch(/Only the approver/);
    }
    const system = { kind: "system", as: "test" } as const;
    const asked = { userId: "lead", part: "LEAD", ended: false, waits: false } as const;
    expect(why(mayProposeReplacement(system, admin, asked))).toMatch(/Only the approver/);
  });

  test("is for the approver not chosen by anybody else with a part, whatever roles they have", () => {
    for (const who of ["lead", "moderator", "evaluator"])
      expect(proposes(who, "APPROVER", admin)).toMatch(/over your shoulder/);
  });

  test("is not proposed by whoever is barred, but for their own part, nor twice, nor of who left", () => {
    const panel = [
      { ...part("approver", "APPROVER"), conflict: "BARRED" as const },
      part("lead", "LEAD"),
    ];
    expect(proposes("approver", "LEAD", facts({ panel }))).toMatch(/bars you/);
    expect(proposes("approver", "APPROVER", facts({ panel }))).toBe("yes");
    expect(proposes("approver", "LEAD", facts(), true)).toMatch(/proposed for this part already/);
    const left = { userId: "lead", part: "LEAD", ended: true, waits: false } as const;
    expect(why(mayProposeReplacement(person("approver"), facts(), left))).toMatch(/left already/);
  });

  const decides = (
    who: string,
    change: Partial<ReplacementFacts> = {},
    given = facts(),
    decision: "approve" | "return" = "approve",
  ) =>
    why(
      mayDecideReplacement(
        person(who),
        given,
        {
          part: "MODERATOR",
          state: "WAITING",
          proposedById: "lead",
          userId: "moderator",
          takesOverId: "next",
          ended: false,
          ...change,
        },
        decision,
      ),
    );

  test("is agreed to by a second person with a role by the hand of an administrator", () => {
    expect(decides("approver")).toBe("yes");
    expect(decides("stranger", {}, admin)).toBe("yes");
    for (const who of ["lead", "next"]) expect(decides(who)).toMatch(/do not decide on it/);
    const officer = facts({ bodyRoles: ["COMMERCIAL"] });
    expect(decides("moderator", {}, officer)).toMatch(/no role that an administrator/);
    const verdict = mayDecideReplacement(
      { kind: "anonymous" },
      facts(),
      {
        part: "LEAD",
        state: "WAITING",
        proposedById: "approver",
        userId: "lead",
        takesOverId: null,
        ended: false,
      },
      "return",
    );
    expect(why(verdict)).toMatch(/no role/);
  });

  test("is for the approver not agreed to by anybody else with a part", () => {
    const approver = { part: "APPROVER", userId: "approver", proposedById: "admin" } as const;
    expect(decides("lead", approver, admin)).toMatch(/over your shoulder/);
    expect(decides("stranger", approver, admin)).toBe("yes");
    expect(decides("approver", approver)).toBe("yes");
  });

  test("is decided once, and nobody takes over from who left meanwhile", () => {
    expect(decides("approver", { state: "APPROVED" })).not.toBe("yes");
    expect(decides("approver", { ended: true })).toMatch(/left already/);
    expect(decides("approver", { ended: true }, facts(), "return")).toBe("yes");
    expect(decides("approver", {}, facts({ memberOf: ["Northfold"] }))).toMatch(/Northfold/);
  });

  test("is read by whoever has a part, and by those of the body who work on it", () => {
    expect(why(mayReadParts(person("evaluator"), facts({ bodyRoles: [] })))).toBe("yes");
    expect(why(mayReadParts(person("stranger"), admin))).toBe("yes");
    expect(why(mayReadParts(person("stranger"), facts({ bodyRoles: [] })))).toMatch(/no part/);
    expect(why(mayReadParts({ kind: "anonymous" }, admin))).toMatch(/no part/);
  });
});
