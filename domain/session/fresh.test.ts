import { expect, test } from "vitest";
import { isFresh } from "./fresh";

test.each([
  ["at once", 0, true],
  ["a moment before five minutes", 5 * 60_000 - 1, true],
  ["after five minutes", 5 * 60_000, false],
  ["the day after", 86_400_000, false],
])("%s a session is fresh or not", (_, age, fresh) => {
  const now = new Date("2026-11-30T12:00:00Z");
  expect(isFresh(new Date(now.getTime() - age), now)).toBe(fresh);
});
