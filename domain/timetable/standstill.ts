import { rulesOn } from "../rules/procurement-rules";
import { addDays, type Day } from "./day";
import { endOfLondonDay } from "./london";
import { addWorkingDays, workingDayFrom, workingDaysBetween } from "./working-days";

/**
 * The last day of the standstill for an award notice published on a day. The day of the notice is the
 * first working day counted; if it is not a working day, the next one is. (Procurement Act 2023,
 * section 51.) @throws {RangeError} if the day is none, or comes before the Act.
 */
export function standstillEnd(awardNotice: Day): Day {
  const days = rulesOn(awardNotice).standstillWorkingDays.value;
  return addWorkingDays(workingDayFrom(awardNotice), days - 1);
}

/** The last second of the standstill: 23:59:59 in London. @throws {RangeError} as above. */
export function standstillEndsAt(awardNotice: Day): Date {
  return endOfLondonDay(standstillEnd(awardNotice));
}

/** The first day on which the contract may be signed. @throws {RangeError} as above. */
export function firstDayToSign(awardNotice: Day): Day {
  return addDays(standstillEnd(awardNotice), 1);
}

/**
 * The last day of a standstill that goes on after a pause: as many working days after the day of the
 * answer as were left when the concern was raised, that day counted. Whoever reads the answer has the
 * whole of them.
 * @param raisedOn the day on which it paused
 * @param endsOn its last day, had it not paused
 * @param answeredOn the day after which it runs again
 */
export function resumedEnd(raisedOn: Day, endsOn: Day, answeredOn: Day): Day {
  const daysLeft = Math.max(1, workingDaysBetween(addDays(raisedOn, -1), endsOn));
  return addWorkingDays(answeredOn, daysLeft);
}
