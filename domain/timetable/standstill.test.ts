import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./day";
import { firstDayToSign, resumedEnd, standstillEnd, standstillEndsAt } from "./standstill";
import { isWorkingDay, workingDaysBetween } from "./working-days";

describe("the standstill", () => {
  test("after a notice on Tuesday 6 October 2026 ends on 15 October at 23:59:59 in London", () => {
    expect(standstillEnd("2026-10-06")).toBe("2026-10-15");
    expect(standstillEndsAt("2026-10-06").toISOString()).toBe("2026-10-15T22:59:59.000Z");
  });

  test.each([
    ["2026-11-25", "2026-12-07"],
    ["2026-12-22", "2027-01-06"],
    ["2026-12-15", "2026-12-24"],
    ["2026-12-18", "2026-12-31"],
    ["2027-02-23", "2027-03-04"],
    ["2026-03-30", "2026-04-10"],
  ])("after a notice on %s ends on %s", (notice, end) => expect(standstillEnd(notice)).toBe(end));

  test("counts from the next working day when the notice comes at a weekend or on a holiday", () => {
    expect(standstillEnd("2026-10-10")).toBe(standstillEnd("2026-10-12"));
    expect(standstillEnd("2026-12-25")).toBe(standstillEnd("2026-12-29"));
  });

  test("lets the contract be signed on the day after", () => {
    expect(firstDayToSign("2027-02-23")).toBe("2027-03-05");
  });

  test("is always eight working days, the last of them a working day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_650 }), (offset) => {
        const notice = addDays("2025-02-24", offset);
        const end = standstillEnd(notice);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(addDays(notice, -1), end)).toBe(8);
      }),
    );
  });
});

describe("a standstill that was paused", () => {
  test("has as many working days left as when the concern was raised", () => {
    // Tuesday 13 to Thursday 15 October: three days. Answered on Wednesday 21: the three after it.
    expect(resumedEnd("2026-10-13", "2026-10-15", "2026-10-21")).toBe("2026-10-26");
    expect(resumedEnd("2026-10-15", "2026-10-15", "2026-10-19")).toBe("2026-10-20");
  });

  test("is a day longer even if the answer comes on the same day", () => {
    expect(resumedEnd("2026-10-13", "2026-10-15", "2026-10-13")).toBe("2026-10-16");
  });

  test("never ends earlier than it would have", () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(7), fc.nat(40), (offset, raised, answered) => {
        const notice = addDays("2025-02-24", offset);
        const end = standstillEnd(notice);
        const raisedOn = addDays(notice, raised);
        if (raisedOn > end) return;
        expect(resumedEnd(raisedOn, end, addDays(raisedOn, answered)) >= end).toBe(true);
      }),
    );
  });
});
