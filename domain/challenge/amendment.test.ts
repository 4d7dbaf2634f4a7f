import { describe, expect, it } from "vitest";
import {
  type Amendment,
  amendedContent,
  amendmentProblems,
  isMaterial,
  materialChanges,
  movedDates,
} from "./amendment";
import { readyDraft } from "./ready-draft";

const NOW = new Date("2026-11-30T09:00:00Z");
const { content } = readyDraft();

function amendment(change: Partial<Amendment> = {}): Amendment {
  const { summary, users, problem, legacy, tried } = content;
  return {
    texts: { summary, users, problem, legacy, tried, conditions: "Insurance only at award." },
    insuranceBeforeAward: false,
    accountsBeforeAward: false,
    material: "no",
    materialReason: "The insurance was always asked for at award.",
    questionsCloseAt: new Date("2026-12-14T12:00:00Z"),
    closesAt: new Date("2027-01-11T12:00:00Z"),
    evaluationEndsOn: content.evaluationEndsOn,
    awardNoticeOn: content.awardNoticeOn,
    startsOn: content.startsOn,
    ...change,
  };
}

describe("an amendment", () => {
  it("of words alone may leave the deadline", () => {
    expect(amendmentProblems(content, amendment(), NOW)).toEqual({});
  });

  it("that is material moves the deadline later", () => {
    expect(amendmentProblems(content, amendment({ material: "yes" }), NOW)).toHaveProperty(
      "closesOn",
    );
    const closesAt = new Date("2027-01-18T12:00:00Z");
    expect(amendmentProblems(content, amendment({ material: "yes", closesAt }), NOW)).toEqual({});
  });

  it("never moves the deadline earlier, not by a second", () => {
    const closesAt = new Date("2027-01-11T11:59:59Z");
    expect(amendmentProblems(content, amendment({ closesAt }), NOW)).toHaveProperty("closesOn");
  });

  it("changes something", () => {
    const { summary, users, problem, legacy, tried, conditions } = content;
    const same = amendment({ texts: { summary, users, problem, legacy, tried, conditions } });
    expect(amendmentProblems(content, same, NOW)).toHaveProperty([""]);
  });

  it("leaves criteria, weights, scale, ties and price as they were published", () => {
    const after = amendedContent(content, amendment());
    for (const fixed of [
      "criteria",
      "priceWeight",
      "maximum",
      "descriptors",
      "tieBreaks",
      "phases",
    ] as const) {
      expect(after[fixed]).toEqual(content[fixed]);
    }
    expect(after.conditions).toBe("Insurance only at award.");
  });
});

describe("what is material", () => {
  const { summary, users, problem, legacy, tried, conditions } = content;
  const texts = { summary, users, problem, legacy, tried, conditions };
  const same: Partial<Amendment> = { texts, material: "rules", materialReason: "" };
  const later = new Date("2027-01-18T12:00:00Z");

  it.each<[string, Partial<Amendment>, string[]]>([
    ["a later deadline alone", { closesAt: later }, []],
    ["another summary", { texts: { ...texts, summary: "Shorter." } }, []],
    ["what has been tried", { texts: { ...texts, tried: "More." } }, []],
    ["other users", { texts: { ...texts, users: "Keepers." } }, ["users and what they need"]],
    ["another problem", { texts: { ...texts, problem: "All." } }, ["what is wrong today"]],
    ["other constraints", { texts: { ...texts, legacy: "SQL." } }, ["legacy and constraints"]],
    [
      "other conditions",
      { texts: { ...texts, conditions: "None at all." } },
      ["conditions of taking part"],
    ],
    ["insurance", { insuranceBeforeAward: true }, ["what is asked for before award"]],
    ["accounts", { accountsBeforeAward: true }, ["what is asked for before award"]],
    [
      "less time to ask",
      { questionsCloseAt: new Date("2026-12-01T12:00:00Z") },
      ["less time to ask"],
    ],
    ["an earlier start", { startsOn: "2027-01-12" }, ["an earlier start of the work"]],
  ])("by the rules: %s", (_, change, expected) => {
    const written = amendment({ ...same, ...change });
    expect(materialChanges(content, written)).toEqual(expected);
    expect(isMaterial(content, written)).toBe(expected.length > 0);
  });

  it("by the rules moves the deadline, and says for what", () => {
    const written = amendment({ ...same, texts: { ...texts, users: "Keepers." } });
    expect(amendmentProblems(content, written, NOW).closesOn?.[0]).toMatch(
      /\(users and what they need\)/,
    );
    expect(amendmentProblems(content, { ...written, closesAt: later }, NOW)).toEqual({});
  });

  it.each([
    ["no", { texts: { ...texts, users: "Keepers." } }, /By the rules it is material, for users/],
    ["yes", { closesAt: later }, /By the rules it is not material/],
  ] as const)("otherwise, as %s, takes a reason", (material, change, says) => {
    const written = amendment({ ...same, ...change, material });
    expect(amendmentProblems(content, written, NOW).materialReason?.[0]).toMatch(says);
    const short = { ...written, materialReason: "Because I say" };
    expect(amendmentProblems(content, short, NOW)).toHaveProperty("materialReason");
    const argued = { ...written, materialReason: "It only puts right one wrong word." };
    expect(amendmentProblems(content, argued, NOW)).toEqual({});
    expect(isMaterial(content, argued)).toBe(material === "yes");
  });
});

describe("where the deadline moves", () => {
  const dates = {
    questionsCloseAt: "2027-03-15T12:00:00.000Z",
    closesAt: "2027-03-22T12:00:00.000Z",
    evaluationEndsOn: "2027-04-12",
    awardNoticeOn: "2027-04-15",
    startsOn: "2027-05-04",
  };

  it("everything moves by as many working days, over bank holidays, at the same time in London", () => {
    // Good Friday is 26 March 2027, and summer time begins on the 28th.
    expect(movedDates(dates, "2027-03-30")).toEqual({
      workingDays: 4,
      questionsCloseAt: "2027-03-22T12:00:00.000Z",
      closesAt: "2027-03-30T11:00:00.000Z",
      evaluationEndsOn: "2027-04-16",
      awardNoticeOn: "2027-04-21",
      startsOn: "2027-05-10",
    });
  });

  it("what is not set stays so, and nothing moves for a day that is not later", () => {
    const open = { ...dates, evaluationEndsOn: null, awardNoticeOn: null, startsOn: null };
    expect(movedDates(open, "2027-03-23")).toMatchObject({ evaluationEndsOn: null });
    expect(movedDates(dates, "2027-03-22")).toBeNull();
    expect(movedDates(dates, "2027-03-01")).toBeNull();
  });

  it("a notice that would come before the evaluation has ended is refused", () => {
    const written = amendment({ evaluationEndsOn: "2027-12-01", awardNoticeOn: "2027-11-30" });
    expect(amendmentProblems(content, written, NOW)).toHaveProperty("awardNoticeOn");
  });
});
