import { describe, expect, test } from "vitest";
import { addDays, addMonths, dateOf, dayOf, daysBetween, isDay, partsOf, weekdayOf } from "./day";

describe("calendar days", () => {
  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "",
    "2026-12-04T00",
    "+012026-12",
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

  test("go into a day column of the database as midnight UTC, and come out as they were", () => {
    expect(dateOf("2026-03-29").toISOString()).toBe("2026-03-29T00:00:00.000Z");
    expect(dayOf(dateOf("2026-03-29"))).toBe("2026-03-29");
    expect(dateOf(null)).toBeNull();
    expect(dayOf(null)).toBeNull();
  });

  test("know their weekday", () => expect(weekdayOf("2026-10-06")).toBe(2));

  test("have a year, a month from 1 and a date", () => {
    expect(partsOf("2026-10-06")).toEqual({ year: 2026, month: 10, date: 6 });
    expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
    expect(addMonths("2026-11-30", 1)).toBe("2026-12-30");
  });

  test("that do not exist are refused, by their name", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => partsOf("2026-13-01")).toThrow('"2026-13-01" is not a day');
    expect(() => weekdayOf("")).toThrow(RangeError);
    expect(() => daysBetween("2026-10-06", "tomorrow")).toThrow(RangeError);
  });
});
