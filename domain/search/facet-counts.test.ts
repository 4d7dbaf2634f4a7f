import { expect, test } from "vitest";
import { facetCounts } from "./facet-counts";

const ROWS = [
  { facet: "body" as const, value: "west", label: "West", count: 2 },
  { facet: "body" as const, value: "east", label: "East", count: 1 },
  { facet: "body" as const, value: "north", label: "North", count: 0 },
  { facet: "outcome" as const, value: "a", label: "", count: 1 },
  { facet: "outcome" as const, value: "b", label: "", count: 3 },
];

test("by their words, without those of which there is none", () => {
  expect(facetCounts(ROWS, "body", []).map(({ label }) => label)).toEqual(["East", "West"]);
});

test("a chosen one stays, with its words where they are known", () => {
  expect(facetCounts(ROWS, "body", ["north", "gone"])).toEqual([
    { value: "east", label: "East", count: 1 },
    { value: "gone", label: "gone", count: 0 },
    { value: "north", label: "North", count: 0 },
    { value: "west", label: "West", count: 2 },
  ]);
});

test("in the order of the code, in the code's own words", () => {
  const words = { say: (value: string) => value.toUpperCase(), order: ["b", "a"] };
  expect(facetCounts(ROWS, "outcome", [], words)).toEqual([
    { value: "b", label: "B", count: 3 },
    { value: "a", label: "A", count: 1 },
  ]);
});
