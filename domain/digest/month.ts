import { formatMonthYear } from "../format/dates";
import { addMonths, type Day, isDay, partsOf } from "../timetable/day";
import { londonDay, londonTime, startOfLondonDay } from "../timetable/london";
import { workingDayFrom } from "../timetable/working-days";

/** A calendar month in London, "2026-10". Months compare as text. */
export type Month = string;

/** The hour from which a digest is sent, by London's clock. */
const FROM = "08:00:00";

export function isMonth(text: string): text is Month {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month so many later; earlier if negative. @throws {RangeError} if `month` is none. */
export function addToMonth(month: Month, months: number): Month {
  return monthOf(addMonths(firstDay(month), months));
}

/** "October 2026". @throws {RangeError} */
export function monthWords(month: Month): string {
  return formatMonthYear(firstDay(month));
}

/** Where somebody reads their digest of a month. */
export function digestPath(month: Month): string {
  return `/account/following/digest?month=${month}`;
}

/** The instants between which London shows this month: from the first, until before the second. @throws {RangeError} */
export function monthSpan(month: Month): { from: Date; until: Date } {
  return {
    from: startOfLondonDay(firstDay(month)),
    until: startOfLondonDay(firstDay(addToMonth(month, 1))),
  };
}

/**
 * The month whose digest is due at this instant: the one before, on the first working day of a month
 * from 08:00 London on. Null at any other time.
 */
export function digestDue(now: Date): Month | null {
  const { day, time } = londonTime(now);
  const month = monthOf(day);
  if (day !== workingDayFrom(firstDay(month)) || time < FROM) return null;
  return addToMonth(month, -1);
}

/** Whether a month is over. */
export function isOver(month: Month, now: Date): boolean {
  return month < monthOf(londonDay(now));
}

function firstDay(month: Month): Day {
  const day = `${month}-01`;
  partsOf(day);
  return day;
}
