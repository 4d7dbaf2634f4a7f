import { expect, test } from "vitest";
import { type Change, changeOf } from "./change";

test.each<[string, Change]>([
  ["minutes", "time"],
  ["min", "time"],
  ["working days", "time"],
  ["days, median", "time"],
  ["hours a week", "time"],
  ["£", "money"],
  ["£ a year", "money"],
  ["pounds per case", "money"],
  ["%", "share"],
  ["per cent of visits", "share"],
  ["calls a repair", "number"],
  ["collections", "number"],
  ["minutiae", "number"],
  ["homes", "number"],
])("%s is %s", (unit, change) => {
  expect(changeOf(unit)).toBe(change);
});
