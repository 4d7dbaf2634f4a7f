import { formatWeekdayDate } from "../format/dates";
import { londonDay } from "../timetable/london";
import { firstDayToSign } from "../timetable/standstill";
import { mayCloseOn, suggestedDeadline } from "../timetable/tendering";
import type { Finding } from "./builder-parts";
import { type ChallengeContent, type ChallengeDraft, totalValue } from "./content";
import { isAboveThreshold } from "./thresholds";

const DEADLINE = "Procurement Act 2023, section 54: time limits";
const ORDER = "Proven’s own rule: each step follows the one before";
const STANDSTILL = "Procurement Act 2023, section 51: no contract before the standstill ends";

/** What is missing or wrong in the timetable, taking `now` for the publication. */
export function timetableFindings(draft: ChallengeDraft, now: Date): Finding[] {
  const { content } = draft;
  if (!content.closesAt || !content.questionsCloseAt) {
    const says = "The timetable has no deadline yet.";
    return [{ ...stop(says, "Set the dates", DEADLINE), kind: "missing" }];
  }
  return [...deadlineFindings(draft, new Date(content.closesAt), now), ...orderFindings(content)];
}

function deadlineFindings(draft: ChallengeDraft, closesAt: Date, now: Date): Finding[] {
  const { content, centralGovernment, plannedNotice } = draft;
  const today = londonDay(now);
  const move = `Move the deadline to ${formatWeekdayDate(suggestedDeadline(today, plannedNotice))}`;
  if (closesAt <= now) return [stop("The deadline has passed.", move, DEADLINE, "closesOn")];
  const value = totalValue(content.phases);
  if (!isAboveThreshold(value, content.kind, centralGovernment, today)) return [];
  const verdict = mayCloseOn(today, londonDay(closesAt), plannedNotice);
  return verdict.allowed ? [] : [stop(verdict.reason, move, DEADLINE, "closesOn")];
}

/** What comes before what it has to follow. */
export function orderFindings(
  content: Pick<
    ChallengeContent,
    "closesAt" | "questionsCloseAt" | "evaluationEndsOn" | "awardNoticeOn" | "startsOn"
  >,
): Finding[] {
  const { closesAt, questionsCloseAt, evaluationEndsOn, awardNoticeOn, startsOn } = content;
  if (!closesAt || !questionsCloseAt) return [];
  const found: Finding[] = [];
  if (questionsCloseAt > closesAt) {
    const says = "Questions close after the responses do.";
    found.push(stop(says, "Close questions earlier", ORDER, "questionsCloseOn"));
  }
  const closesOn = londonDay(new Date(closesAt));
  if (evaluationEndsOn && evaluationEndsOn < closesOn) {
    const says = "The evaluation ends before the responses are in.";
    found.push(stop(says, "Move the end of the evaluation", ORDER, "evaluationEndsOn"));
  }
  if (awardNoticeOn && awardNoticeOn < (evaluationEndsOn ?? closesOn)) {
    const says = "The award notice comes before the evaluation ends.";
    found.push(stop(says, "Move the award notice", ORDER, "awardNoticeOn"));
  }
  if (awardNoticeOn && startsOn && startsOn < firstDayToSign(awardNoticeOn)) {
    const first = formatWeekdayDate(firstDayToSign(awardNoticeOn));
    const says = "Work starts before the standstill has ended.";
    found.push(stop(says, `Start on ${first} or later`, STANDSTILL, "startsOn"));
  }
  return found;
}

function stop(says: string, repair: string, rule: string, field?: string): Finding {
  return {
    kind: "stop",
    part: "timetable",
    says,
    rule,
    repair: { says: repair, part: "timetable", field },
  };
}
