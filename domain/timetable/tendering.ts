import { formatWeekdayDate } from "../format/dates";
import { plural } from "../format/numbers";
import { rulesOn } from "../rules/procurement-rules";
import { ALLOWED, refuse, type Verdict } from "../verdict";
import { addDays, addMonths, type Day, daysBetween } from "./day";
import { addWorkingDays } from "./working-days";

/**
 * The fewest days that suppliers must have to answer, above the threshold, when submission is
 * electronic and all documents are there from the start. A planned procurement notice counts if it
 * came 40 days to one year before. (Procurement Act 2023, sections 15 and 54.)
 * @throws {RangeError} if a day is none, or comes before the Act.
 */
export function minimumTenderingDays(publication: Day, plannedNotice: Day | null = null): number {
  const rules = rulesOn(publication);
  const qualifies =
    plannedNotice !== null &&
    plannedNotice <= addDays(publication, -rules.plannedNoticeMinimumDays.value) &&
    plannedNotice >= addMonths(publication, -rules.plannedNoticeMaximumMonths.value);
  return qualifies ? rules.tenderingDaysAfterPlannedNotice.value : rules.tenderingDaysMinimum.value;
}

/** The first day on which responses may close: the period begins on the day after publication. @throws {RangeError} */
export function earliestDeadline(publication: Day, plannedNotice: Day | null = null): Day {
  return addDays(publication, minimumTenderingDays(publication, plannedNotice));
}

/** The working day after the minimum period, so that a deadline at noon leaves all of it. @throws {RangeError} */
export function suggestedDeadline(publication: Day, plannedNotice: Day | null = null): Day {
  return addWorkingDays(earliestDeadline(publication, plannedNotice), 1);
}

/** Whether suppliers have long enough to answer between two days. @throws {RangeError} */
export function mayCloseOn(
  publication: Day,
  deadline: Day,
  plannedNotice: Day | null = null,
): Verdict {
  if (deadline >= earliestDeadline(publication, plannedNotice)) return ALLOWED;
  const days = plural(Math.max(0, daysBetween(publication, deadline)), "day");
  const needed = minimumTenderingDays(publication, plannedNotice);
  return refuse(
    `This gives ${days} to answer; a tender of this value needs ${needed}.`,
    `Move the deadline to ${formatWeekdayDate(suggestedDeadline(publication, plannedNotice))}.`,
  );
}
