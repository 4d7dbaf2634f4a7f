import { describe, expect, test } from "vitest";
import { person, SYSTEM, why } from "../actor.fixture";
import {
  backOn,
  changeOverDue,
  type DeputyFacts,
  mayChangeOver,
  mayProposeDeputy,
  spanProblems,
} from "./deputy";
import { evaluation, PANEL, part } from "./facts.fixture";

const SPAN = { from: "2026-12-21", until: "2027-01-08" };
const deputy = (change: Partial<DeputyFacts> = {}): DeputyFacts => ({
  state: "APPROVED",
  span: SPAN,
  begun: false,
  left: false,
  ...change,
});

test("an absence begins today or later, ends no earlier, and lasts 92 days at most", () => {
  expect(spanProblems(SPAN, "2026-12-21")).toEqual({});
  expect(spanProblems(SPAN, "2026-12-22")).toHaveProperty("from");
  expect(spanProblems({ from: "2026-12-21", until: "2026-12-20" }, "2026-12-01")).toHaveProperty(
    "until",
  );
  const long = { from: "2026-12-01", until: "2027-03-02" };
  expect(spanProblems(long, "2026-12-01")).toEqual({});
  expect(spanProblems({ ...long, until: "2027-03-03" }, "2026-12-01")).toHaveProperty("until");
  expect(backOn(SPAN)).toBe("2027-01-09");
});

describe("a part goes to the deputy and back", () => {
  test.each([
    ["2026-12-20", {}, null],
    ["2026-12-21", {}, "begin"],
    ["2027-01-08", {}, "begin"],
    ["2027-01-09", {}, null],
    ["2027-01-08", { begun: true }, null],
    ["2027-01-09", { begun: true }, "return"],
    ["2027-01-09", { begun: true, left: true }, null],
    ["2026-12-21", { left: true }, null],
    ["2026-12-21", { state: "WAITING" }, null],
    ["2026-12-21", { state: "RETURNED" }, null],
    ["2026-12-21", { span: null }, null],
  ] as const)("on %s with %o: %s", (today, change, due) => {
    expect(changeOverDue(deputy(change), today)).toBe(due);
  });

  test("by the platform alone", () => {
    expect(mayChangeOver(SYSTEM, deputy(), SPAN.from).allowed).toBe(true);
    expect(mayChangeOver(SYSTEM, deputy(), "2026-12-20").allowed).toBe(false);
    expect(mayChangeOver(person("lead"), deputy(), SPAN.from).allowed).toBe(false);
  });
});

describe("a deputy is proposed", () => {
  const lead = {
    userId: "lead",
    part: "LEAD",
    ended: false,
    waits: false,
    deputises: false,
  } as const;
  const approver = { ...lead, userId: "approver", part: "APPROVER" } as const;
  const moderator = { ...lead, userId: "moderator", part: "MODERATOR" } as const;

  test("by whoever is to be away, where they have a role at the body", () => {
    for (const one of [lead, approver, moderator]) {
      expect(why(mayProposeDeputy(person(one.userId), evaluation(), one))).toBe("yes");
    }
    const without = evaluation({ bodyRoles: [] });
    expect(why(mayProposeDeputy(person("moderator"), without, moderator))).toMatch(/Only the lead/);
    const ended = PANEL.map((one) => ({ ...one, ended: true }));
    const over = evaluation({ panel: ended, bodyRoles: ["COMMERCIAL"] });
    expect(mayProposeDeputy(person("lead"), over, lead).allowed).toBe(false);
  });

  test("not for somebody else who has the same part", () => {
    const panel = [...PANEL, part("other", "LEAD")];
    const facts = evaluation({ panel, bodyRoles: ["COMMERCIAL"] });
    expect(mayProposeDeputy(person("other"), facts, lead).allowed).toBe(false);
    expect(mayProposeDeputy(person("lead"), facts, lead).allowed).toBe(true);
  });

  test("or by whoever may propose who takes over, and by nobody else", () => {
    expect(why(mayProposeDeputy(person("lead"), evaluation(), moderator))).toBe("yes");
    expect(why(mayProposeDeputy(person("approver"), evaluation(), lead))).toBe("yes");
    expect(mayProposeDeputy(person("lead"), evaluation(), approver).allowed).toBe(false);
    expect(mayProposeDeputy(person("moderator"), evaluation(), lead).allowed).toBe(false);
    expect(mayProposeDeputy(person("evaluator"), evaluation(), lead).allowed).toBe(false);
  });

  test("once at a time, and not for a deputy", () => {
    expect(why(mayProposeDeputy(person("lead"), evaluation(), { ...lead, waits: true }))).toMatch(
      /already/,
    );
    const deputises = { ...lead, deputises: true };
    expect(why(mayProposeDeputy(person("lead"), evaluation(), deputises))).toMatch(/no other/);
  });
});
