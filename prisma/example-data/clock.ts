import { addDays, addMonths, type Day, partsOf } from "@/domain/timetable/day";
import { londonDay, londonInstant } from "@/domain/timetable/london";
import { addWorkingDays, isWorkingDay, workingDayFrom } from "@/domain/timetable/working-days";

/** Days and instants counted from the moment at which the example data is laid. */
export interface Clock {
  now: Date;
  /** London's day at that moment. */
  today: Day;
  /** The working day so many before today, or after it where negative. */
  workingDaysAgo(count: number): Day;
  /** The working day on or before the day so many ago. */
  daysAgo(count: number): Day;
  /** The first, or the last, day of the month so many ago; at least one. */
  monthStart(monthsAgo: number): Day;
  monthEnd(monthsAgo: number): Day;
}

export function clockAt(now: Date): Clock {
  const today = londonDay(now);
  const { date } = partsOf(today);
  const monthStart = (monthsAgo: number) => addMonths(addDays(today, 1 - date), -monthsAgo);
  return {
    now,
    today,
    workingDaysAgo: (count) => addWorkingDays(today, -count),
    daysAgo: (count) => workingDayBefore(addDays(today, -count)),
    monthStart,
    monthEnd: (monthsAgo) => addDays(monthStart(monthsAgo - 1), -1),
  };
}

function workingDayBefore(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, -1);
}

/** The instant at which London's clocks show a time of the working day. @throws {RangeError} if they never do. */
export function at(day: Day, time = "10:00"): Date {
  const instant = londonInstant(day, time);
  if (!instant.ok) throw new RangeError(instant.reason);
  return instant.at;
}

/** A day as a day column wants it. */
export function column(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The last working day within so many days from today; where there is none, the last of those days. */
export function workingDayWithin(today: Day, days: number): Day {
  for (let ahead = days; ahead > 0; ahead -= 1) {
    const day = addDays(today, ahead);
    if (isWorkingDay(day)) return day;
  }
  return addDays(today, days);
}

/** The first working day so many days from today, or after that. */
export function workingDayIn(today: Day, days: number): Day {
  return workingDayFrom(addDays(today, days));
}
