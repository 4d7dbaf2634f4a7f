import { describe, expect, test } from "vitest";
import {
  type HeadlineClaim,
  headingErrors,
  headlineProblems,
  lostByHeading,
  toldIn,
} from "./headline";

const warning: HeadlineClaim = {
  measure: "Median warning before a flood",
  baseline: "48",
  result: "235",
  unit: "minutes",
  higherIsBetter: true,
  method: "23 floods, gauge readings against the log.",
};
const cost: HeadlineClaim = {
  measure: "Cost of a watched catchment",
  baseline: "41000",
  result: "11600",
  unit: "£ a year",
  higherIsBetter: false,
  method: "Contract and two invoices.",
};
const calls: HeadlineClaim = {
  measure: "Repeat calls",
  baseline: "31",
  result: "3.1",
  unit: "% of calls",
  higherIsBetter: false,
  method: "",
};
const CLAIMS = [warning, cost, calls];
const says = (text: string, claims = CLAIMS) =>
  headlineProblems(text, claims).map((problem) => problem.says);

describe("a headline", () => {
  test.each([
    "Flash floods, almost four hours ahead",
    "Floods 3 h 55 ahead",
    "Warning of 235 minutes, where it was 48",
    "A catchment watched for £11,600 a year",
    "Cost down by 72%",
    "Warning up fivefold in 23 floods",
    "Nine in ten repeat calls gone",
    "Repeat calls at 3.1%",
    "Repeat calls cut by 90 per cent",
    "Since 2024, under ISO 27001 and G-Cloud 14",
    "Which culvert to clear first",
    "Read twice, and confirmed two years ago",
    "At 3 calls in 100 somebody called again",
    "Two inspectors and a drone on the A12",
    "More than 200 minutes of warning",
    "Under four hours, for £12,000",
    "On 12 May 2026, in Phase 2, around 24/7, over 5G",
    "The most vulnerable households, and the first office in Kent",
    "A first look at the best kept secret",
    "A third party in the third quarter, the twenty-first time",
    "Thousands of pounds saved",
    "Cost down seventy-two per cent, by almost three quarters",
  ])("may say what an outcome says, and what is no figure: %s", (text) => {
    expect(says(text)).toEqual([]);
  });

  test("is read in one go, however long its words are", () => {
    expect(says(`${"Aa".repeat(3_000)} 7`.repeat(20))).toEqual([]);
  });

  test.each([
    ["… and saved 97 % of cost", ["97 %"]],
    ["Saves £2 million a year", ["£2 million"]],
    ["Saves £2m a year", ["£2m"]],
    ["Flash floods six hours ahead", ["six hours"]],
    ["Six hours ahead, the best in Europe", ["Six hours", "the best in Europe"]],
    ["Costs halved", ["halved"]],
    ["Three million letters read", ["Three million"]],
    ["4,000 complaints gone", ["4,000"]],
    ["The UK’s first sensor", ["The UK’s first"]],
    ["World-leading and unique", ["World-leading", "unique"]],
    ["One in five visits saved", ["One in five"]],
    ["A 15-minute answer", ["15-minute"]],
    ["Six letters in ten minutes", ["ten minutes"]],
    ["Twice as many seen", ["Twice as"]],
    ["More than 100 minutes of warning", ["100 minutes"]],
    ["Costs under £60,000", ["£60,000"]],
    ["Warning up twentyfold", ["twentyfold"]],
    ["Cost down ninety-seven per cent", ["ninety-seven per cent"]],
    ["Cost down 97pc, and 96 pct", ["97pc", "96 pct"]],
    ["Warning up 20x, and 30×", ["20x", "30×"]],
    ["Ｓaves ９７％", ["97%"]],
    ["Half a million letters, a million visits", ["Half a million", "a million"]],
    ["Saves millions, in hundreds of thousands of homes", ["millions", "hundreds of thousands"]],
    ["Four fifths of floods, a fifth fewer calls", ["Four fifths of", "a fifth fewer"]],
    ["A dozen wardens and three dozen gates", ["three dozen", "A dozen"]],
    ["Doubled in a year", ["Doubled"]],
    ["The fastest check in the UK", ["The fastest check in the UK"]],
  ])("may not say what no outcome does: %s", (text, found) => {
    expect(says(text)).toEqual(found);
  });

  test("is told the nearest outcome, or to add one", () => {
    expect(headlineProblems("Saved 97% of cost", CLAIMS)[0]?.message).toBe(
      "“97%” is in none of the outcomes. The nearest is “Repeat calls: from 31% of calls to 3.1% of calls”: say that, or leave it out",
    );
    expect(headlineProblems("Saves £9 a year", CLAIMS)[0]?.message).toMatch(/nearest is “Cost of/);
    expect(headlineProblems("In six days", CLAIMS)[0]?.message).toMatch(/nearest is “Median/);
    expect(headlineProblems("Saved 97%", [])[0]?.message).toMatch(/Add the outcome that says so/);
  });

  test("may use a superlative that an outcome measured", () => {
    const measured = { ...warning, measure: "Place among six regions: the best in England" };
    expect(says("The best in England", [measured])).toEqual([]);
    expect(says("The best in Europe", [measured])).toEqual(["The best in Europe"]);
  });

  test("tells of the outcomes whose figures it has", () => {
    expect(toldIn("Almost four hours ahead", CLAIMS)).toEqual([warning]);
    expect(toldIn("Four hours ahead for £11,600", CLAIMS)).toEqual([warning, cost]);
    expect(toldIn("Floods seen sooner", CLAIMS)).toEqual([]);
  });

  test("is refused at the field that says it", () => {
    const heading = { title: "Saved 97% of cost", summary: "Four hours ahead." };
    expect(Object.keys(headingErrors(heading, CLAIMS))).toEqual(["title"]);
    const later = { title: "Four hours ahead", summary: "It saves £2m a year." };
    expect(Object.keys(headingErrors(later, CLAIMS))).toEqual(["summary"]);
    expect(headingErrors({ title: "Floods", summary: "Seen sooner." }, [])).toEqual({});
  });

  test("loses what no outcome says any more, and not what none said before", () => {
    const heading = { title: "Four hours ahead, 97% better", summary: "For £11,600." };
    expect(lostByHeading(heading, { before: CLAIMS, after: [warning] })).toEqual(["£11,600"]);
    expect(lostByHeading(heading, { before: CLAIMS, after: CLAIMS })).toEqual([]);
  });
});
