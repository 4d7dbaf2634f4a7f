import { type Day, partsOf, weekdayOf } from "../timetable/day";
import { londonTime } from "../timetable/london";
import { plural } from "./numbers";

// Names of our own, since Intl's change with the version ("Sept", commas).
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** An instant, shown as London's calendar and clock have it, or a calendar day. */
export type DateLike = Date | Day;

/** "23 November 2026". @throws {RangeError} if it is no date; so do all of these. */
export function formatDate(value: DateLike): string {
  const { year, month, date } = partsOf(shownDay(value));
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "23 Nov 2026" */
export function formatShort(value: DateLike): string {
  const { year, month, date } = partsOf(shownDay(value));
  return `${date} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`;
}

/** "23 Nov", where the column is narrow and the year is said elsewhere. */
export function formatDayMonth(value: DateLike): string {
  const { month, date } = partsOf(shownDay(value));
  return `${date} ${MONTHS[month - 1]?.slice(0, 3)}`;
}

/** "Friday 4 December 2026" */
export function formatWeekdayDate(value: DateLike): string {
  return `${WEEKDAYS[weekdayOf(shownDay(value))]} ${formatDate(value)}`;
}

/** "November 2026" */
export function formatMonthYear(value: DateLike): string {
  const { year, month } = partsOf(shownDay(value));
  return `${MONTHS[month - 1]} ${year}`;
}

/** "14:05", and "12:00 noon" at noon, in London. */
export function formatTime(instant: Date): string {
  const time = londonTime(instant).time.slice(0, 5);
  return time === "12:00" ? "12:00 noon" : time;
}

/** "Friday 4 December 2026, 12:00 noon", in London. */
export function formatDateTime(instant: Date): string {
  return `${formatWeekdayDate(instant)}, ${formatTime(instant)}`;
}

/** "Fri 4 December, 12:00" for a list of what is open now, in London. */
export function formatDeadline(instant: Date): string {
  const { day, time } = londonTime(instant);
  const { month, date } = partsOf(day);
  const weekday = WEEKDAYS[weekdayOf(day)]?.slice(0, 3);
  return `${weekday} ${date} ${MONTHS[month - 1]}, ${time.slice(0, 5)}`;
}

/** "23 November 2026, 11:58:41" for a receipt or a record, in London. */
export function formatTimestamp(instant: Date): string {
  return `${formatDate(instant)}, ${londonTime(instant).time}`;
}

/**
 * How long until a deadline: "11 days left", "4 hours left", "25 minutes left", "Less than a minute
 * left", and "Closed" from the deadline on. Rounded down, so it never promises time that is not there.
 */
export function daysLeft(deadline: Date, now: Date): string {
  const minutes = (deadline.getTime() - now.getTime()) / 60_000;
  if (minutes <= 0) return "Closed";
  if (minutes < 1) return "Less than a minute left";
  if (minutes < 60) return `${plural(Math.floor(minutes), "minute")} left`;
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? `${plural(hours, "hour")} left`
    : `${plural(Math.floor(hours / 24), "day")} left`;
}

function shownDay(value: DateLike): Day {
  return typeof value === "string" ? value : londonTime(value).day;
}
