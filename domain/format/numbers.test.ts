import { expect, test } from "vitest";
import { formatNumber, ordinal, plural, pluralWord } from "./numbers";

test("numbers are grouped by thousands", () => {
  expect(formatNumber(1086)).toBe("1,086");
  expect(formatNumber(90_000n)).toBe("90,000");
  expect(formatNumber(6.5)).toBe("6.5");
});

test("a count has its noun in the right number", () => {
  expect(plural(0, "response")).toBe("0 responses");
  expect(plural(1, "response")).toBe("1 response");
  expect(plural(1_086n, "claim")).toBe("1,086 claims");
  expect(plural(2, "public body", "public bodies")).toBe("2 public bodies");
  expect(pluralWord(1n, "person", "people")).toBe("person");
});

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [11, "11th"],
  [12, "12th"],
  [13, "13th"],
  [21, "21st"],
  [112, "112th"],
  [1_003, "1,003rd"],
])("%i is %s", (value, text) => expect(ordinal(value)).toBe(text));
