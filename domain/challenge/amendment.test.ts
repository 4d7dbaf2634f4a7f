import { describe, expect, it } from "vitest";
import { type Amendment, amendedContent, amendmentProblems } from "./amendment";
import { readyDraft } from "./ready-draft";

const NOW = new Date("2026-11-30T09:00:00Z");
const { content } = readyDraft();

function amendment(change: Partial<Amendment> = {}): Amendment {
  const { summary, users, problem, legacy, tried } = content;
  return {
    texts: { summary, users, problem, legacy, tried, conditions: "Insurance only at award." },
    insuranceBeforeAward: false,
    accountsBeforeAward: false,
    material: false,
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
    expect(amendmentProblems(content, amendment({ material: true }), NOW)).toHaveProperty(
      "closesOn",
    );
    const closesAt = new Date("2027-01-18T12:00:00Z");
    expect(amendmentProblems(content, amendment({ material: true, closesAt }), NOW)).toEqual({});
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
