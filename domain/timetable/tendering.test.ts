import { describe, expect, test } from "vitest";
import { earliestDeadline, mayCloseOn, minimumTenderingDays, suggestedDeadline } from "./tendering";

describe("the tendering period", () => {
  test("is at least 25 days from the day after publication", () => {
    expect(minimumTenderingDays("2026-12-14")).toBe(25);
    expect(earliestDeadline("2026-12-14")).toBe("2027-01-08");
  });

  test.each([
    ["2026-11-04", 10],
    ["2026-11-05", 25],
    ["2025-12-14", 10],
    ["2025-12-13", 25],
    ["2026-12-20", 25],
  ])("with a planned notice on %s needs %i days", (planned, days) => {
    expect(minimumTenderingDays("2026-12-14", planned)).toBe(days);
  });

  test("that is too short is refused, with the day to move to", () => {
    expect(mayCloseOn("2026-12-14", "2027-01-05")).toEqual({
      allowed: false,
      reason: "This gives 22 days to answer; a tender of this value needs 25.",
      remedy: "Move the deadline to Monday 11 January 2027.",
    });
    expect(mayCloseOn("2026-12-14", "2026-12-15")).toMatchObject({
      reason: expect.stringMatching(/gives 1 day to/),
    });
    expect(mayCloseOn("2026-12-14", "2026-12-01")).toMatchObject({
      reason: expect.stringMatching(/gives 0 days to/),
    });
    expect(mayCloseOn("2026-12-14", "2027-01-07").allowed).toBe(false);
    expect(mayCloseOn("2026-12-14", "2027-01-08").allowed).toBe(true);
    expect(mayCloseOn("2026-12-14", "2026-12-24", "2026-10-01").allowed).toBe(true);
  });

  test("is suggested with a working day more, so that noon leaves all of it", () => {
    expect(suggestedDeadline("2026-12-14")).toBe("2027-01-11");
  });
});
