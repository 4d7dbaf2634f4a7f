import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, isDay, weekdayOf } from "./day";

describe("calendar days", () => {
  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "",
    "2026-12-04T00",
  ])("%j is none", (text) => expect(isDay(text)).toBe(false));

  test("cross months, leap days and the clocks changing", () => {
    expect(isDay("2028-02-29")).toBe(true);
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  });

  test("a month on is the same date, or the last of a shorter month", () => {
    expect(addMonths("2026-05-12", 24)).toBe("2028-05-12");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -12)).toBe("2025-01-15");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  });

  test("know their weekday", () => expect(weekdayOf("2026-10-06")).toBe(2));

  test("that do not exist are refused", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  });
});
