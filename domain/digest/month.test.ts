import { expect, test } from "vitest";
import { digestDue, isMonth, isOver, monthSpan, monthWords } from "./month";

test.each([
  // 1 October 2026 is a Thursday; London is an hour ahead of UTC.
  ["2026-10-01T06:59:59Z", null],
  ["2026-10-01T07:00:00Z", "2026-09"],
  ["2026-10-01T22:59:59Z", "2026-09"],
  ["2026-10-02T07:00:00Z", null],
  // 1 November 2026 is a Sunday, and the clocks have gone back.
  ["2026-11-01T08:00:00Z", null],
  ["2026-11-02T07:59:59Z", null],
  ["2026-11-02T08:00:00Z", "2026-10"],
  // New Year’s Day is a Friday; Monday the 4th is a bank holiday in Scotland, for 2 January, a Saturday.
  ["2027-01-01T08:00:00Z", null],
  ["2027-01-05T08:00:00Z", "2026-12"],
  // 1 May 2027 is a Saturday, and the Monday after it the early May bank holiday.
  ["2027-05-03T07:00:00Z", null],
  ["2027-05-04T07:00:00Z", "2027-04"],
  // New Year’s Day 2028 is a Saturday: its substitute is Monday the 3rd, and Tuesday the 4th is one in Scotland.
  ["2028-01-03T08:00:00Z", null],
  ["2028-01-05T08:00:00Z", "2027-12"],
])("at %s the digest due is that of %s", (now, month) => {
  expect(digestDue(new Date(now))).toBe(month);
});

test("a month lasts from London’s midnight to London’s midnight", () => {
  expect(monthSpan("2026-10")).toEqual({
    from: new Date("2026-09-30T23:00:00Z"),
    until: new Date("2026-11-01T00:00:00Z"),
  });
  expect(monthSpan("2026-12").until).toEqual(new Date("2027-01-01T00:00:00Z"));
});

test("a month is over when London’s next has begun", () => {
  expect(isOver("2026-06", new Date("2026-06-30T22:59:59Z"))).toBe(false);
  expect(isOver("2026-06", new Date("2026-06-30T23:00:00Z"))).toBe(true);
});

test("what is a month, and its words", () => {
  expect(["2026-10", "2026-13", "2026-1", "banana", "2026-10-01", ""].map(isMonth)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(monthWords("2026-10")).toBe("October 2026");
});
