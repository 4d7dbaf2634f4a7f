import { describe, expect, it } from "vitest";
import { spreadOf } from "./spread";

describe("the spread of a panel's scores", () => {
  it("is not wide where scores differ by a point", () => {
    expect(spreadOf([3, 4, 4], 5)).toEqual({ lowest: 3, highest: 4, wide: false, outliers: [] });
  });
  it("marks who stands two points of five from the middle", () => {
    expect(spreadOf([5, 3, 5], 5)).toEqual({ lowest: 3, highest: 5, wide: true, outliers: [1] });
  });
  it("asks for three points where the scale has ten", () => {
    expect(spreadOf([5, 7, 7], 10)?.wide).toBe(false);
    expect(spreadOf([4, 7, 7], 10)?.outliers).toEqual([0]);
  });
  it("has its middle between the two in the middle of an even number", () => {
    expect(spreadOf([5, 1], 5)?.outliers).toEqual([0, 1]);
    expect(spreadOf([0, 1, 4, 9], 10)?.outliers).toEqual([3]);
    expect(spreadOf([0, 2, 2, 4], 5)?.outliers).toEqual([0, 3]);
  });
  it("says nothing of scores that nobody gave", () => {
    expect(spreadOf([], 5)).toBeNull();
  });
});
