import { describe, expect, it } from "vitest";
import { DRAINAGE, evaluationOf } from "../evaluation/evaluation.fixture";
import { placedIn, rankResponses, sharedPlace } from "../evaluation/ranking";
import { holdRanges } from "../evaluation/sensitivity";
import { nearestLimits, priceStanding, shortNames, weakAgreement } from "./findings";
import { evaluationOfFile, leadOf } from "./ranking";

const evaluation = evaluationOf(DRAINAGE);
const ranking = rankResponses(evaluation);

describe("what a ranking is said in words", () => {
  it("names who is first, by how much, and how dear", () => {
    expect(placedIn(evaluation, ranking)).toEqual(["C"]);
    expect(leadOf(evaluation, ranking)).toBe("3.11");
    expect(priceStanding(evaluation, ranking)).toBe("highest");
  });

  it("names as many as can win, and by how much the last of them leads", () => {
    const two = { places: 2 };
    expect(placedIn(two, ranking)).toEqual(["C", "B"]);
    expect(leadOf(two, ranking)).toBe("1.54");
    expect(leadOf({ places: 9 }, ranking)).toBeNull();
    const shared = ranking.map((line) => (line.rank === 3 ? { ...line, rank: 2 } : line));
    expect(placedIn(two, shared)).toEqual(["C", "B", "A"]);
    expect(sharedPlace(two, shared)).toEqual(["B", "A"]);
    expect(sharedPlace({ places: 3 }, shared)).toEqual([]);
  });

  it("names the two limits that are nearest to today's weights", () => {
    expect(nearestLimits(evaluation, holdRanges(evaluation))).toEqual([
      { key: "understanding", kind: "below", weight: "7.84" },
      { key: "price", kind: "above", weight: "38.34" },
    ]);
  });

  it("says nothing of a lead where one response is left, or none", () => {
    const [only] = ranking;
    expect(leadOf(evaluation, only ? [only] : [])).toBeNull();
    expect(leadOf(evaluation, [])).toBeNull();
    expect(placedIn(evaluation, [])).toEqual([]);
  });

  it("shortens a name only where it stays clear who is meant", () => {
    const short = shortNames([
      "Marlpit Data Co-operative",
      "Quillmoor",
      "Vale Data",
      "Vale Sensing",
    ]);
    expect([...short.values()]).toEqual(["Marlpit", "Quillmoor", "Vale Data", "Vale Sensing"]);
  });

  it("finds weak agreement under a half, and none where it is not defined", () => {
    expect(weakAgreement({ a: "0.333", b: "0.500", c: null, d: "-0.200" })).toEqual(["a", "d"]);
  });

  it("refuses to rank a record that is at fault", () => {
    expect(() => evaluationOfFile({ ...DRAINAGE, price: { weight: 31 } })).toThrow(
      /cannot be ranked/,
    );
  });
});
