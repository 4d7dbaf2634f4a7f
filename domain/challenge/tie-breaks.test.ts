import { describe, expect, it } from "vitest";
import { suggestedTieBreaks, tieBreakWords, unknownCriteria } from "./tie-breaks";

const criteria = [
  { key: "c1", title: "Understanding", weight: "15" },
  { key: "c2", title: "Approach", weight: "35" },
  { key: "c3", title: "Fairness", weight: "35.00" },
];

describe("the order of tie-breaks", () => {
  it("that we suggest is the quality, the heaviest criterion, then a lot", () => {
    expect(suggestedTieBreaks(criteria, "4f2a")).toEqual(["quality", "criterion:c2", "lot:4f2a"]);
    expect(suggestedTieBreaks([], "4f2a")).toEqual(["quality", "lot:4f2a"]);
  });

  it("is said in words", () => {
    expect(tieBreakWords("criterion:c2", criteria)).toBe("higher score for Approach");
    expect(tieBreakWords("lot:4f2a", criteria)).toBe("a lot drawn from the seed 4f2a");
  });

  it("shows what it names that is not there", () => {
    expect(unknownCriteria(["quality", "criterion:c2", "criterion:c7"], criteria)).toEqual(["c7"]);
  });
});
