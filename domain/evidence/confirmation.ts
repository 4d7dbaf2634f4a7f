import { rulesOn } from "../rules/procurement-rules";
import { addMonths } from "../timetable/day";
import { endOfLondonDay, londonDay } from "../timetable/london";

/**
 * When a confirmation given now lapses: at the end of the same day in London, so many months later
 * as the rules of that day say (24).
 */
export function confirmationExpiry(now: Date): Date {
  const today = londonDay(now);
  return endOfLondonDay(addMonths(today, rulesOn(today).confirmationMonths.value));
}
