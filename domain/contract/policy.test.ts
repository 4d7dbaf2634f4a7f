import { describe, expect, test } from "vitest";
import { person, why } from "../actor.fixture";
import { evaluation, panelWith } from "../assessment/facts.fixture";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import {
  changeReasonProblems,
  contractDetailsDue,
  contractProblems,
  mayDecideContract,
  mayEndPhase,
  mayFollowUp,
  mayKeepContract,
  mayRecordContract,
  needsSecond,
} from "./policy";

const CONTRACT = {
  valuePence: 8_000_000n,
  signedOn: "2026-11-20",
  startsOn: "2026-12-01",
  endsOn: "2027-05-31",
  indicators: [],
};
const fields = (change: Partial<typeof CONTRACT>) =>
  Object.keys(contractProblems({ ...CONTRACT, ...change }, "2026-11-18", "2026-11-25"));

test("is signed between the award and today, and ends after it starts", () => {
  expect(fields({})).toEqual([]);
  expect(fields({ signedOn: "2026-11-17" })).toEqual(["signedOn"]);
  expect(fields({ signedOn: "2026-11-26" })).toEqual(["signedOn"]);
  expect(fields({ endsOn: "2026-11-30" })).toEqual(["endsOn"]);
});

test("has three indicators above five million pounds, and none has to be below", () => {
  const three = Array.from({ length: 3 }, (_, place) => ({ name: `${place}`, target: "all" }));
  expect(fields({ valuePence: 500_000_001n })).toEqual(["indicator0"]);
  expect(
    contractProblems(
      { ...CONTRACT, valuePence: 500_000_001n, indicators: three },
      "2026-11-18",
      "2026-11-25",
    ),
  ).toEqual({});
  expect(fields({ valuePence: 500_000_000n })).toEqual([]);
});

test("may be signed on the day of the award or today, and end on the day it starts", () => {
  expect(fields({ signedOn: "2026-11-18" })).toEqual([]);
  expect(fields({ signedOn: "2026-11-25" })).toEqual([]);
  expect(fields({ endsOn: "2026-12-01" })).toEqual([]);
  const two = Array.from({ length: 2 }, (_, place) => ({ name: `${place}`, target: "all" }));
  const large = { ...CONTRACT, valuePence: 500_000_001n, indicators: two };
  expect(contractProblems(large, "2026-11-18", "2026-11-25").indicator0).toEqual([
    "Above £5 million at least 3 indicators are set and published",
  ]);
});

describe("the contract", () => {
  const lead = person("lead");
  const awarded = evaluation({ state: "AWARDED" });
  const during = (rule: typeof mayKeepContract) =>
    (Object.keys(CHALLENGE.states) as ChallengeState[]).filter(
      (state) => rule(lead, evaluation({ state })).allowed,
    );

  test("is kept by the lead from the award until it is completed, and its phases are ended after", () => {
    expect(during(mayKeepContract)).toEqual(["AWARDED"]);
    expect(during(mayEndPhase)).toEqual(["AWARDED", "COMPLETED"]);
    for (const rule of [mayKeepContract, mayEndPhase]) {
      for (const who of ["approver", "moderator", "evaluator", "stranger"])
        expect(why(rule(person(who), awarded))).toMatch(/Only the lead/);
      const barred = panelWith("lead", { conflict: "BARRED" });
      expect(why(rule(lead, { ...awarded, panel: barred }))).toMatch(/bars you/);
    }
  });

  test("is rated once it is written down", () => {
    expect(why(mayFollowUp(lead, awarded, { indicators: 0 }))).toBe("yes");
    expect(why(mayFollowUp(lead, awarded, null))).toMatch(/Nobody has written down/);
    expect(why(mayFollowUp(person("approver"), awarded, { indicators: 0 }))).toMatch(/Only the/);
  });
});

describe("what was written down of a contract", () => {
  const awarded = evaluation({ state: "AWARDED" });
  const waiting = { state: "WAITING", proposedById: "lead" } as const;

  test("needs a second person where its value is another, and for every change of what is published", () => {
    const compare = { awardPence: 100n, published: false };
    expect(needsSecond(100n, compare)).toBe(false);
    expect(needsSecond(101n, compare)).toBe(true);
    expect(needsSecond(99n, compare)).toBe(true);
    expect(needsSecond(100n, { ...compare, published: true })).toBe(true);
    expect(needsSecond(100n, { ...compare, awardPence: null })).toBe(true);
  });

  test("says in five words or more why", () => {
    expect(changeReasonProblems("One two three four").reason).toHaveLength(1);
    expect(changeReasonProblems("One two three four five")).toEqual({});
  });

  test("waits for the approver, who did not write it down, and nothing else is written meanwhile", () => {
    const lead = person("lead");
    expect(mayRecordContract(lead, awarded, { waits: false }).allowed).toBe(true);
    expect(why(mayRecordContract(lead, awarded, { waits: true }))).toMatch(/waits/);
    for (const who of ["lead", "moderator", "evaluator", "stranger"])
      expect(mayDecideContract(person(who), awarded, waiting, "approve").allowed).toBe(false);
    const approver = person("approver");
    expect(mayDecideContract(approver, awarded, waiting, "approve").allowed).toBe(true);
    expect(
      mayDecideContract(approver, awarded, { ...waiting, proposedById: "approver" }, "return")
        .allowed,
    ).toBe(false);
    expect(
      mayDecideContract(approver, awarded, { ...waiting, state: "APPROVED" }, "return").allowed,
    ).toBe(false);
    expect(
      mayDecideContract(approver, { ...awarded, state: "COMPLETED" }, waiting, "approve").allowed,
    ).toBe(false);
    const noRole = { ...awarded, bodyRoles: ["COMMERCIAL"] as const };
    expect(mayDecideContract(approver, noRole, waiting, "approve").allowed).toBe(false);
  });

  test("is due within 30 days, the day of the award being the first, and 120 for a light touch contract", () => {
    expect(contractDetailsDue("2026-11-30", false)).toBe("2026-12-29");
    expect(contractDetailsDue("2026-11-30", true)).toBe("2027-03-29");
  });
});
