import { expect, test } from "vitest";
import { ppon } from "./ppon";

test.each([
  ["PABC-1234-DEFG", "PABC-1234-DEFG"],
  [" pabc-1234-defg ", "PABC-1234-DEFG"],
  ["PABC1234DEFG", null],
  ["QABC-1234-DEFG", null],
  ["01234567", null],
])("%j is %j", (typed, number) => {
  expect(ppon(typed)).toBe(number);
});
