import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  bankHoliday,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from "./working-days";

describe("working days", () => {
  test.each([
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
    "2027-12-27",
    "2027-12-28",
  ])("leave out %s, as the government's list does", (day) => {
    expect(bankHoliday(day)).not.toBeNull();
    expect(isWorkingDay(day)).toBe(false);
  });

  test.each([
    ["2026-01-02", "January 2nd, in Scotland"],
    ["2026-03-17", "St Patrick’s Day, in Northern Ireland"],
    ["2026-04-06", "Easter Monday, in England and Wales and Northern Ireland"],
    ["2026-07-13", /in Northern Ireland$/],
    ["2026-08-03", "Summer bank holiday, in Scotland"],
    ["2026-08-31", "Summer bank holiday, in England and Wales and Northern Ireland"],
    ["2026-11-30", "St Andrew’s Day, in Scotland"],
    ["2027-01-04", /in Scotland$/],
    ["2026-12-25", "Christmas Day"],
  ])("leave out %s, a bank holiday in some part of the country: %s", (day, name) => {
    expect(bankHoliday(day)).toEqual(name instanceof RegExp ? expect.stringMatching(name) : name);
    expect(isWorkingDay(day)).toBe(false);
  });

  test("keep Mother's Day, its Monday and Christmas Eve", () => {
    expect(bankHoliday("2026-03-15")).toBeNull();
    for (const day of ["2026-03-16", "2026-12-24"]) expect(isWorkingDay(day)).toBe(true);
  });

  test("leave out Saturday and Sunday", () => {
    expect(isWorkingDay("2026-10-10")).toBe(false);
    expect(isWorkingDay("2026-10-11")).toBe(false);
    expect(workingDayFrom("2026-10-10")).toBe("2026-10-12");
    expect(workingDayFrom("2026-10-12")).toBe("2026-10-12");
  });

  test("count forwards and backwards over Christmas", () => {
    expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-29");
    expect(addWorkingDays("2026-12-29", -1)).toBe("2026-12-24");
    expect(addWorkingDays("2026-12-26", 0)).toBe("2026-12-26");
    expect(workingDaysBetween("2026-12-24", "2027-01-04")).toBe(3);
    expect(workingDaysBetween("2027-01-04", "2026-12-24")).toBe(0);
  });
});
