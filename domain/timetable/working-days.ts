import Holidays from "date-holidays";
import { addDays, type Day, weekdayOf } from "./day";

const ENGLAND = new Holidays("GB", "ENG", { types: ["public", "bank"] });
const byYear = new Map<string, ReadonlyMap<Day, string>>();

/** The name of England's bank holiday on this day, or null. Only the day matters, not any time zone. */
export function bankHoliday(day: Day): string | null {
  return holidaysOf(day.slice(0, 4)).get(day) ?? null;
}

/** Monday to Friday, England's bank holidays left out. @throws {RangeError} if `day` is none. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && bankHoliday(day) === null;
}

/** The day itself if it is a working day, or else the next one that is. @throws {RangeError} */
export function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

/**
 * The nth working day after a day that need not be one itself; before it if n is negative; the day
 * unchanged for 0. @throws {RangeError}
 */
export function addWorkingDays(day: Day, n: number): Day {
  const step = n < 0 ? -1 : 1;
  let found = day;
  for (let daysLeft = Math.abs(n); daysLeft > 0; ) {
    found = addDays(found, step);
    if (isWorkingDay(found)) daysLeft -= 1;
  }
  return found;
}

/** How many working days come after `from`, up to `to` and with it. 0 if `to` is not later. @throws {RangeError} */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

function holidaysOf(year: string): ReadonlyMap<Day, string> {
  const known = byYear.get(year);
  if (known) return known;
  const holidays = new Map(
    ENGLAND.getHolidays(Number(year)).map(({ date, name }) => [date.slice(0, 10), name]),
  );
  byYear.set(year, holidays);
  return holidays;
}
