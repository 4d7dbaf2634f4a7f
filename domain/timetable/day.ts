/** A calendar day, "2026-12-04", that belongs to no time zone. Days compare as text. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists. */
export function isDay(text: string): text is Day {
  const instant = PATTERN.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(instant.getTime()) && dayOf(instant) === text;
}

/** The day so many calendar days later; earlier if negative. @throws {RangeError} if `day` is none. */
export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(midnight(day) + days * MILLISECONDS_A_DAY));
}

/** The same day so many months later, or the last of that month if it is shorter. @throws {RangeError} */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** Calendar days from one day to another: 1 from a day to the next. @throws {RangeError} */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / MILLISECONDS_A_DAY;
}

/** 0 for Sunday to 6 for Saturday. @throws {RangeError} */
export function weekdayOf(day: Day): number {
  return new Date(midnight(day)).getUTCDay();
}

/** The numbers of a day; months count from 1. @throws {RangeError} */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  midnight(day);
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}

/** A day column of the database, which comes as midnight UTC, as a calendar day. */
export function dayOf(date: Date): Day;
export function dayOf(date: Date | null): Day | null;
export function dayOf(date: Date | null): Day | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A calendar day as a day column of the database takes it. */
export function dateOf(day: Day): Date;
export function dateOf(day: Day | null): Date | null;
export function dateOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function midnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day written like 2026-12-04`);
  return Date.parse(`${day}T00:00:00Z`);
}
