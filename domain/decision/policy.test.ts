import { describe, expect, it } from "vitest";
import type { Person } from "../actor";
import type { EvaluationFacts, PanelFacts } from "../assessment/facts";
import { PRICES_OPEN } from "../assessment/facts.fixture";
import type { ParticipantPart } from "../challenge/content";
import { standstillEnd } from "../timetable/standstill";
import { mayApprove, mayAward, mayPublishAwardNotice, mayRecommend } from "./policy";

const person = (userId: string): Person => ({
  kind: "person",
  userId,
  name: userId,
  email: `${userId}@example.org`,
  operator: false,
  actingFor: null,
});

const part = (userId: string, name: ParticipantPart): PanelFacts => ({
  userId,
  part: name,
  conflict: "NONE",
  ended: false,
  assessments: [],
});

const facts = (changes: Partial<EvaluationFacts>): EvaluationFacts => ({
  state: "MODERATING",
  bodyId: "body",
  namesHidden: false,
  criteria: 2,
  panel: [
    part("lead", "LEAD"),
    part("approver", "APPROVER"),
    part("moderator", "MODERATOR"),
    part("evaluator", "EVALUATOR"),
  ],
  responses: [{ id: "a", label: "A", state: "COMPLIANT", agreed: 2, summarySent: false }],
  kept: [],
  bodyRoles: ["COMMERCIAL", "APPROVER"],
  memberOf: [],
  servesBody: true,
  recommendation: null,
  calibration: null,
  unconfirmed: [],
  meeting: PRICES_OPEN,
  standstillEndsOn: null,
  standstillPausedOn: null,
  pricesQuestioned: 0,
  lettersReturned: 0,
  claimsRunning: 0,
  lookAgainWaits: false,
  decidedBefore: false,
  contractsMissing: 0,
  contractsWaiting: 0,
  ...changes,
});

const waiting = { recommendedById: "moderator", state: "waiting", returned: [] } as const;

describe("the recommendation", () => {
  it("is made by the moderator, of one winner", () => {
    expect(mayRecommend(person("moderator"), facts({}), ["A"]).allowed).toBe(true);
    for (const other of ["lead", "approver", "evaluator", "stranger"])
      expect(mayRecommend(person(other), facts({}), ["A"]).allowed).toBe(false);
    expect(mayRecommend(person("moderator"), facts({}), ["A", "B"], ["A", "B"])).toMatchObject({
      reason: "Responses A and B share first place after every tie-break that was published.",
    });
    expect(mayRecommend(person("moderator"), facts({}), []).allowed).toBe(false);
  });

  it("is of as many as there are places, or fewer, and of nobody where the last is shared", () => {
    const of = (placed: string[], shared: string[] = []) =>
      mayRecommend(person("moderator"), facts({}), placed, shared);
    expect(of(["A", "B"]).allowed).toBe(true);
    expect(of([]).allowed).toBe(false);
    expect(of(["A", "B", "C"], ["B", "C"])).toMatchObject({
      reason: "Responses B and C share the last place after every tie-break that was published.",
    });
  });
});

describe("the approval", () => {
  it("is a second person's, and only while they are an approver of the body", () => {
    const asked = facts({ recommendation: waiting });
    expect(mayApprove(person("approver"), asked).allowed).toBe(true);
    for (const other of ["lead", "moderator", "evaluator", "stranger"])
      expect(mayApprove(person(other), asked).allowed).toBe(false);
    expect(mayApprove(person("approver"), { ...asked, bodyRoles: ["ADMIN"] }).allowed).toBe(false);
  });

  it.each<ParticipantPart>(["LEAD", "MODERATOR", "EVALUATOR"])(
    "is not for an approver who is also %s",
    (also) => {
      const asked = facts({ recommendation: waiting });
      const both = { ...asked, panel: [...asked.panel, part("approver", also)] };
      expect(mayApprove(person("approver"), both).allowed).toBe(false);
    },
  );

  it("is not for a barred approver, nor for one who belongs to a supplier that responded", () => {
    const asked = facts({ recommendation: waiting });
    const barred = asked.panel.map((one) => ({ ...one, conflict: "BARRED" as const }));
    expect(mayApprove(person("approver"), { ...asked, panel: barred }).allowed).toBe(false);
    expect(mayApprove(person("approver"), { ...asked, memberOf: ["Marlpit"] }).allowed).toBe(false);
  });
});

describe("notice and award", () => {
  it("has no notice while one supplier is without its summary", () => {
    const one = { id: "a", label: "A", state: "EVALUATED", agreed: 2, summarySent: true } as const;
    const decided = (summarySent: boolean) =>
      facts({ state: "DECIDED", responses: [one, { ...one, id: "b", label: "B", summarySent }] });
    expect(mayPublishAwardNotice(person("lead"), decided(true)).allowed).toBe(true);
    expect(mayPublishAwardNotice(person("lead"), decided(false)).allowed).toBe(false);
  });

  it("awards from the second after the standstill: a notice of 6 October 2026 ends on the 15th", () => {
    const standing = facts({ state: "STANDSTILL", standstillEndsOn: standstillEnd("2026-10-06") });
    const at = (instant: string) => mayAward(person("lead"), standing, new Date(instant));
    expect(at("2026-10-15T22:59:59.999Z")).toEqual({
      allowed: false,
      reason: "The standstill lasts until the end of Thursday 15 October 2026.",
      remedy: "The contract may be awarded from Friday 16 October 2026, by London’s clock.",
    });
    expect(at("2026-10-15T23:00:00Z").allowed).toBe(true);
  });

  it("awards nothing without a standstill", () => {
    const none = facts({ state: "STANDSTILL", standstillEndsOn: null });
    expect(mayAward(person("lead"), none, new Date("2030-01-01")).allowed).toBe(false);
  });
});
