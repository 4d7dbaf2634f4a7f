import { describe, expect, test } from "vitest";
import { person, why } from "../actor.fixture";
import { evaluation, panelWith } from "../assessment/facts.fixture";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import { contractProblems, mayEndPhase, mayFollowUp, mayKeepContract } from "./policy";

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
