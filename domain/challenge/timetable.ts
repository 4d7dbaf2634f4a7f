import { formatDate, formatTime } from "../format/dates";
import { addDays, type Day } from "../timetable/day";
import { endOfLondonDay, londonDay, startOfLondonDay } from "../timetable/london";
import { standstillEnd } from "../timetable/standstill";
import { addWorkingDays } from "../timetable/working-days";
import type { CalendarEvent } from "./calendar";
import type { ChallengeContent } from "./content";

export interface Step {
  key: "questions" | "responses" | "evaluation" | "decision" | "standstill" | "start";
  label: string;
  /** The dates in words. */
  when: string;
  from: Date;
  /** Null: it goes on. */
  to: Date | null;
  kind: "work" | "main" | "wait";
}

type Dates = Pick<
  ChallengeContent,
  "questionsCloseAt" | "closesAt" | "evaluationEndsOn" | "awardNoticeOn" | "startsOn" | "phases"
>;

/**
 * The steps of a timetable, in their order; a step without its date is left out.
 * @param publication the day it was, or is to be, published.
 */
export function timetableSteps(dates: Dates, publication: Date): Step[] {
  const steps: Step[] = [];
  const { questionsCloseAt, closesAt, evaluationEndsOn, awardNoticeOn, startsOn, phases } = dates;
  if (questionsCloseAt) {
    steps.push(momentStep("questions", "Questions", publication, new Date(questionsCloseAt)));
  }
  if (!closesAt) return steps;
  const closes = new Date(closesAt);
  steps.push(momentStep("responses", "Responses", publication, closes));
  if (evaluationEndsOn) {
    const from = addWorkingDays(londonDay(closes), 1);
    steps.push(dayStep("evaluation", "Evaluation", from, evaluationEndsOn, "work"));
  }
  if (awardNoticeOn) {
    const end = standstillEnd(awardNoticeOn);
    const before = addDays(awardNoticeOn, -1);
    if (evaluationEndsOn && evaluationEndsOn < before) {
      const from = addWorkingDays(evaluationEndsOn, 1);
      steps.push(dayStep("decision", "Decision and letters", from, before, "work"));
    }
    steps.push(dayStep("standstill", "Standstill, 8 working days", awardNoticeOn, end, "wait"));
  }
  if (startsOn) {
    const label = `${phases[0]?.name ?? "Work"} starts`;
    const from = startOfLondonDay(startsOn);
    steps.push({ key: "start", label, when: formatDate(startsOn), from, to: null, kind: "main" });
  }
  return steps;
}

/** What a follower's calendar shows. `slug` makes the identifiers, which stay when a date moves. */
export function calendarEvents(slug: string, content: Dates & { title: string }): CalendarEvent[] {
  const event = (key: string, title: string, detail: string, when: CalendarEvent["when"]) => ({
    uid: `${slug}-${key}@proven`,
    title: `${title}: ${content.title}`,
    detail,
    when,
  });
  const { questionsCloseAt, closesAt, awardNoticeOn, startsOn } = content;
  return [
    ...(questionsCloseAt
      ? [event("questions", "Questions close", "", { at: new Date(questionsCloseAt) })]
      : []),
    ...(closesAt
      ? [
          event("closes", "Responses close", "Decided by the clock of the database, London time.", {
            at: new Date(closesAt),
          }),
        ]
      : []),
    ...(awardNoticeOn
      ? [
          event("award", "Award notice planned", "The standstill begins.", { day: awardNoticeOn }),
          event("standstill", "Standstill ends", "Until 23:59:59, London time.", {
            day: standstillEnd(awardNoticeOn),
          }),
        ]
      : []),
    ...(startsOn ? [event("start", "Work starts", "", { day: startsOn })] : []),
  ];
}

function momentStep(key: "questions" | "responses", label: string, from: Date, to: Date): Step {
  const when = `${rangeWords(londonDay(from), londonDay(to))}, ${formatTime(to)}`;
  return { key, label, when, from, to, kind: key === "responses" ? "main" : "work" };
}

function dayStep(key: Step["key"], label: string, from: Day, to: Day, kind: Step["kind"]): Step {
  const when = rangeWords(from, to);
  return { key, label, when, from: startOfLondonDay(from), to: endOfLondonDay(to), kind };
}

/** "2 to 20 November 2026", "27 January to 5 February 2027", or the day alone. */
export function rangeWords(from: Day, to: Day): string {
  const end = formatDate(to);
  if (from >= to) return end;
  const [date = "", month = "", year = ""] = formatDate(from).split(" ");
  if (from.slice(0, 7) === to.slice(0, 7)) return `${date} to ${end}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${date} ${month} to ${end}`
    : `${date} ${month} ${year} to ${end}`;
}
