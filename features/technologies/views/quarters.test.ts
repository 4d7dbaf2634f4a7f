import { expect, test } from "vitest";
import { quarterName } from "./quarters";

test("a quarter is named by its season, as London has the day", () => {
  expect(quarterName(new Date("2026-03-31T22:59:59Z"))).toBe("winter 2026");
  expect(quarterName(new Date("2026-03-31T23:00:00Z"))).toBe("spring 2026");
  expect(quarterName(new Date("2026-11-23T12:00:00Z"))).toBe("autumn 2026");
});
