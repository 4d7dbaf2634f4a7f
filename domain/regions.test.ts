import { expect, test } from "vitest";
import { REGIONS, regionName, regionNames, regionOf } from "./regions";

test("there are twelve regions, each with a code and a name of its own", () => {
  expect(REGIONS).toHaveLength(12);
  expect(new Set(REGIONS.map(({ code }) => code)).size).toBe(12);
  expect(new Set(REGIONS.map(({ name }) => name)).size).toBe(12);
});

test.each([
  ["TLD", "TLD"],
  ["TLD36", "TLD"],
  ["UKD36", "TLD"],
  ["ukn0", "TLN"],
  ["North West (England)", "TLD"],
  ["Yorkshire and The Humber", "TLE"],
  [" East of  England ", "TLH"],
  ["UK", null],
  ["England", null],
  ["TLZ", null],
  ["Ruritania", null],
])("%j lies in %j", (text, code) => {
  expect(regionOf(text)).toBe(code);
});

test("every name and every code leads to its own region", () => {
  for (const { code, name } of REGIONS) {
    expect(regionOf(code)).toBe(code);
    expect(regionOf(name)).toBe(code);
    expect(regionName(code)).toBe(name);
  }
});

test("all twelve are said as one", () => {
  expect(regionNames(REGIONS.map(({ code }) => code))).toEqual(["the whole of the UK"]);
  expect(regionNames(["TLL", "TLD", "TLL"])).toEqual(["North West", "Wales"]);
});
