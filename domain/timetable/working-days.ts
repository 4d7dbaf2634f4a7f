import Holidays from "date-holidays";
import { listWords } from "../format/words";
import { addDays, type Day, weekdayOf } from "./day";

/** The parts of the United Kingdom that have bank holidays of their own: England and Wales have the same. */
const PARTS = [
  ["England and Wales", new Holidays("GB", "ENG")],
  ["Scotland", new Holidays("GB", "SCT")],
  ["Northern Ireland", new Holidays("GB", "NIR")],
] as const;
const byYear = new Map<string, ReadonlyMap<Day, string>>();

/**
 * The name of the bank holiday on this day in any part of the United Kingdom, and where it is one if not everywhere; or
 * null. Only the day matters, not any time zone. That one in any part counts is the strictest reading of "working day"
 * (Procurement Act 2023, section 123): a period that is longer for it is lawful everywhere.
 */
export function bankHoliday(day: Day): string | null {
  return holidaysOf(day.slice(0, 4)).get(day) ?? null;
}

/** Monday to Friday, bank holidays in any part of the United Kingdom left out. @throws {RangeError} if `day` is none. */
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
  const found = new Map<Day, { name: string; parts: string[] }>();
  for (const [part, holidays] of PARTS) {
    for (const { date, name, type } of holidays.getHolidays(Number(year))) {
      if (type !== "public" && type !== "bank") continue;
      const day = date.slice(0, 10);
      const parts = found.get(day)?.parts ?? [];
      if (!parts.includes(part)) found.set(day, { name, parts: [...parts, part] });
    }
  }
  const named = new Map([...found].map(([day, holiday]) => [day, inWords(holiday)]));
  byYear.set(year, named);
  return named;
}

function inWords({ name, parts }: { name: string; parts: readonly string[] }): string {
  return parts.length === PARTS.length ? name : `${name}, in ${listWords(parts)}`;
}
