import { expect, test } from "vitest";
import { listAddress, pageOf, slugsOf, valuesOf } from "./parameters";

test("a parameter given once, many times or twice the same", () => {
  expect(valuesOf({}, "region")).toEqual([]);
  expect(valuesOf({ region: "TLD" }, "region")).toEqual(["TLD"]);
  expect(valuesOf({ region: ["TLD", "TLL", "TLD"] }, "region")).toEqual(["TLD", "TLL"]);
  const many = Array.from({ length: 500 }, (_, place) => `v${place}`);
  expect(valuesOf({ region: many }, "region").length).toBe(50);
});

test("what can be no slug is left out", () => {
  const technology = ["record-matching", "", "a\0b", "a'b", "ärzte-2"];
  expect(slugsOf({ technology }, "technology")).toEqual(["record-matching", "ärzte-2"]);
});

test("a page that makes no sense is the first", () => {
  for (const page of [undefined, "", "0", "-1", "1.5", "x", "1e9", ["y", "2"]])
    expect(pageOf({ page })).toBe(1);
  expect(pageOf({ page: "7" })).toBe(7);
});

test("an address leaves out what is usual", () => {
  expect(listAddress("/stories", { region: [] })).toBe("/stories");
  expect(listAddress("/stories", { region: ["TLD", "TLL"], body: ["a"] }, 2)).toBe(
    "/stories?region=TLD&region=TLL&body=a&page=2",
  );
});
