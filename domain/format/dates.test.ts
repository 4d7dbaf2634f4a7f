import { describe, expect, test } from "vitest";
import * as dates from "./dates";

const noon = new Date("2026-12-04T12:00:00Z");

describe("dates as people read them", () => {
  test("of a day", () => {
    expect(dates.formatDate("2026-11-23")).toBe("23 November 2026");
    expect(dates.formatShort("2026-11-23")).toBe("23 Nov 2026");
    expect(dates.formatShort("2026-09-01")).toBe("1 Sep 2026");
    expect(dates.formatDayMonth("2026-09-01")).toBe("1 Sep");
    expect(dates.formatMonthYear("2026-08-18")).toBe("August 2026");
    expect(dates.formatWeekdayDate("2027-01-11")).toBe("Monday 11 January 2027");
  });

  test("of an instant, in London", () => {
    expect(dates.formatDateTime(noon)).toBe("Friday 4 December 2026, 12:00 noon");
    expect(dates.formatDateTime(new Date("2026-07-03T23:05:00Z"))).toBe(
      "Saturday 4 July 2026, 00:05",
    );
    expect(dates.formatDate(new Date("2026-06-30T23:30:00Z"))).toBe("1 July 2026");
    expect(dates.formatTime(new Date("2026-07-04T11:00:00Z"))).toBe("12:00 noon");
    expect(dates.formatTime(new Date("2026-12-08T14:05:59Z"))).toBe("14:05");
    expect(dates.formatDeadline(noon)).toBe("Fri 4 December, 12:00");
    expect(dates.formatTimestamp(new Date("2026-11-23T11:58:41Z"))).toBe(
      "23 November 2026, 11:58:41",
    );
  });

  test.each([
    ["2026-11-23T11:58:00Z", "11 days left"],
    ["2026-12-02T12:00:00Z", "2 days left"],
    ["2026-12-02T12:00:01Z", "1 day left"],
    ["2026-12-03T12:00:00Z", "1 day left"],
    ["2026-12-03T12:00:01Z", "23 hours left"],
    ["2026-12-04T07:30:00Z", "4 hours left"],
    ["2026-12-04T11:00:00Z", "1 hour left"],
    ["2026-12-04T11:00:01Z", "59 minutes left"],
    ["2026-12-04T11:59:00Z", "1 minute left"],
    ["2026-12-04T11:59:01Z", "Less than a minute left"],
    ["2026-12-04T12:00:00Z", "Closed"],
    ["2027-01-01T00:00:00Z", "Closed"],
  ])("at %s the deadline has %s", (now, words) => {
    expect(dates.daysLeft(noon, new Date(now))).toBe(words);
  });

  test("that do not exist are refused", () => {
    expect(() => dates.formatDate("2026-02-30")).toThrow(RangeError);
    expect(() => dates.formatDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});
