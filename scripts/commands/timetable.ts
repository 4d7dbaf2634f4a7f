import { isDay } from "@/domain/timetable/day";
import { standstillEnd } from "@/domain/timetable/standstill";

const usage = "Usage: npm run proven -- timetable standstill DATE, with a date such as 2026-10-06";

/**
 * `timetable standstill DATE`: prints the last day of the standstill for an award notice published
 * on that day.
 *
 * @returns the exit code: 2 when the date is none, or one that the rules do not cover
 */
export async function timetableCommand(args: readonly string[]): Promise<number> {
  const [what, date = "", ...more] = args;
  if (what !== "standstill" || !isDay(date) || more.length > 0) {
    console.error(usage);
    return 2;
  }
  try {
    console.log(standstillEnd(date));
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    return 2;
  }
}
