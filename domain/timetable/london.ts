import { addDays, type Day, isDay } from "./day";

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** What calendar and clock show in London. */
export interface LondonTime {
  day: Day;
  /** "14:05:09" */
  time: string;
}

/** The day and time that London shows at an instant. @throws {RangeError} if the date is invalid. */
export function londonTime(instant: Date): LondonTime {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}:${part("second")}`,
  };
}

/** The calendar day in London at an instant. */
export function londonDay(instant: Date): Day {
  return londonTime(instant).day;
}

export type LondonInstant = { ok: true; at: Date } | { ok: false; reason: string };

/**
 * The instant at which London shows this day and time.
 *
 * The clocks going forward leave out an hour: a time in it is refused. Their going back shows an hour
 * twice: a time in it is refused unless `meant` says which.
 * @param day "2026-12-04"
 * @param time "12:00" or "12:00:30"
 * @param season "summer" for the first of two, in British Summer Time; "winter" for the second.
 * @returns the instant, or the reason why there is none, as a sentence to whoever wrote it.
 */
export function londonInstant(
  day: string,
  time: string,
  season?: "summer" | "winter",
): LondonInstant {
  if (!isDay(day)) return { ok: false, reason: "Give a real day, such as 4 December 2026." };
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) {
    return { ok: false, reason: "Give a time by the 24-hour clock, such as 12:00 or 17:30." };
  }
  const full = time.length === 5 ? `${time}:00` : time;
  const [first, second] = instantsShowing(day, full);
  if (!first) {
    const reason = `The clocks go forward, so ${time} does not happen in London on that day. Choose another time.`;
    return { ok: false, reason };
  }
  if (!second) return { ok: true, at: first };
  if (season) return { ok: true, at: season === "summer" ? first : second };
  const reason = `The clocks go back, so ${time} happens twice in London on that day. Choose another time.`;
  return { ok: false, reason };
}

/** The first instant of a day in London. @throws {RangeError} if `day` is none. */
export function startOfLondonDay(day: Day): Date {
  return certainInstant(addDays(day, 0), "00:00:00");
}

/** 23:59:59 London on a day, the last second of it. @throws {RangeError} if `day` is none. */
export function endOfLondonDay(day: Day): Date {
  return certainInstant(addDays(day, 0), "23:59:59");
}

/** London is at UTC or an hour ahead of it; summer time comes first where both fit. */
function instantsShowing(day: Day, time: string): Date[] {
  return ["+01:00", "Z"]
    .map((offset) => new Date(`${day}T${time}${offset}`))
    .filter((instant) => {
      const local = londonTime(instant);
      return local.day === day && local.time === time;
    });
}

function certainInstant(day: Day, time: string): Date {
  const instant = instantsShowing(day, time)[0];
  if (!instant) throw new RangeError(`London does not show ${time} on ${day}`);
  return instant;
}
