import type { Day } from "./day";
import { londonInstant } from "./london";
import { firstDayToSign, standstillEnd } from "./standstill";
import { suggestedDeadline } from "./tendering";
import { addWorkingDays, workingDayFrom, workingDaysBetween } from "./working-days";

/** Working days that a step is given in a proposal. A team can change every date. */
const ANSWERING = 10;
const EVALUATION = 24;
const DECISION = 6;

export interface Timetable {
  publication: Day;
  /** No more questions after noon. */
  questionsClose: Day;
  /** Noon, London. */
  responsesClose: Day;
  responsesCloseAt: Date;
  evaluationEnds: Day;
  decision: Day;
  awardNotice: Day;
  /** The last day of the standstill, 23:59:59. */
  standstillEnds: Day;
  /** The first working day on which the contract may be signed and work can start. */
  start: Day;
}

/**
 * A timetable forwards from publication: the least tendering period of a contract above the threshold
 * and a working day more; questions until 10 working days before the deadline, or half way if that is
 * later; 24 working days to evaluate and agree, 6 to decide and write the letters, the award notice
 * on the next, then the standstill.
 * @param plannedNotice the day of a planned procurement notice, which can shorten the period.
 * @throws {RangeError} if a day is none, or comes before the Act.
 */
export function proposeTimetable(publication: Day, plannedNotice: Day | null = null): Timetable {
  return timetableOf(publication, suggestedDeadline(publication, plannedNotice));
}

function timetableOf(publication: Day, responsesClose: Day): Timetable {
  const answering = Math.min(
    ANSWERING,
    Math.floor(workingDaysBetween(publication, responsesClose) / 2),
  );
  const evaluationEnds = addWorkingDays(responsesClose, EVALUATION);
  const decision = addWorkingDays(evaluationEnds, DECISION);
  const awardNotice = addWorkingDays(decision, 1);
  return {
    publication,
    questionsClose: addWorkingDays(responsesClose, -answering),
    responsesClose,
    responsesCloseAt: noon(responsesClose),
    evaluationEnds,
    decision,
    awardNotice,
    standstillEnds: standstillEnd(awardNotice),
    start: workingDayFrom(firstDayToSign(awardNotice)),
  };
}

/**
 * A timetable backwards from the day on which responses are to close: the last day of publication that
 * leaves suppliers the least tendering period, and all other steps as forwards.
 * @throws {RangeError} if a day is none, or comes before the Act.
 */
export function proposeBackwards(responsesClose: Day, planned: Day | null = null): Timetable {
  // The period with a planned notice depends on the day of publication, so each day is tried.
  let publication = addWorkingDays(responsesClose, -1);
  while (suggestedDeadline(publication, planned) > responsesClose) {
    publication = addWorkingDays(publication, -1);
  }
  return timetableOf(publication, responsesClose);
}

function noon(day: Day): Date {
  const instant = londonInstant(day, "12:00");
  if (!instant.ok) throw new RangeError(instant.reason);
  return instant.at;
}
