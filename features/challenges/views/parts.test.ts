import { describe, expect, it } from "vitest";
import { BUILDER_PARTS } from "@/domain/challenge/builder-parts";
import type { ChallengeDraft } from "@/domain/challenge/content";
import { readiness } from "@/domain/challenge/readiness";
import { readyDraft } from "@/domain/challenge/ready-draft";
import { PARTS, partOf, partState } from "./parts";

const NOW = new Date("2026-11-23T09:41:00Z");

const EMPTY: ChallengeDraft = {
  ...readyDraft({
    title: "",
    summary: "",
    users: "",
    problem: "",
    tried: "",
    legacy: "",
    conditions: "",
    outcomes: [],
    dataSets: [],
    phases: [],
    criteria: [],
    descriptors: [],
    tieBreaks: [],
    rights: null,
    questionsCloseAt: null,
    closesAt: null,
    evaluationEndsOn: null,
    awardNoticeOn: null,
  }),
  panel: [],
  conflictAssessment: "",
};

function states(draft: ChallengeDraft) {
  const findings = readiness(draft, NOW);
  return Object.fromEntries(PARTS.map((part) => [part.slug, partState(part, draft, findings)]));
}

describe("the task list", () => {
  it("has the parts that findings lead to, each once and in their order", () => {
    expect(PARTS.map(({ slug }) => slug)).toEqual(BUILDER_PARTS);
  });

  it("starts with nothing done", () => {
    expect(new Set(Object.values(states(EMPTY)))).toEqual(new Set(["todo"]));
  });

  it("is done throughout when nothing stops publication", () => {
    expect(new Set(Object.values(states(readyDraft())))).toEqual(new Set(["done"]));
  });

  it("shows what to put right on its own line only", () => {
    expect(states(readyDraft({ priceWeight: "15" }))).toMatchObject({
      criteria: "stop",
      timetable: "done",
    });
  });

  it("counts an outcome without a measure as part done", () => {
    const outcomes = [{ statement: "A keeper knows", measure: "", baseline: "" }];
    expect(states(readyDraft({ outcomes })).outcomes).toBe("part");
  });

  it("says of each part what it holds, and has its answers to check", () => {
    const draft = readyDraft();
    for (const part of PARTS) {
      expect(part.says(draft), part.slug).not.toBe("");
      expect(part.answers(draft).length, part.slug).toBeGreaterThan(0);
    }
    expect(partOf("budget").says(draft)).toBe("£625,000");
    expect(partOf("problem").says(draft)).toBe("13 words");
    expect(partOf("ties").says(draft)).toBe(
      "higher quality total, higher score for Approach and a lot drawn from the seed 4f2a",
    );
  });

  it("never shows a person an enum's name", () => {
    const text = JSON.stringify(PARTS.map((part) => part.answers(readyDraft())));
    expect(text).not.toMatch(/EVALUATOR|LEAD|SERVICES|criterion:/);
  });
});
