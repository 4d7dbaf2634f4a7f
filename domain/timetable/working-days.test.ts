import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  bankHoliday,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from "./working-days";

describe("England's working days", () => {
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

  test("keep Scotland's and Northern Ireland's holidays, Mother's Day Monday and Christmas Eve", () => {
    for (const day of ["2026-01-02", "2026-03-17", "2026-08-03", "2026-11-30", "2026-12-24"]) {
      expect(isWorkingDay(day)).toBe(true);
    }
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
    expect(workingDaysBetween("2026-12-24", "2027-01-04")).toBe(4);
    expect(workingDaysBetween("2027-01-04", "2026-12-24")).toBe(0);
  });
});
