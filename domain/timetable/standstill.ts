import { rulesOn } from "../rules/procurement-rules";
import { addDays, type Day } from "./day";
import { endOfLondonDay } from "./london";
import { addWorkingDays, workingDayFrom } from "./working-days";

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
