import type { Day } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { standstillEnd } from "@/domain/timetable/standstill";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { at, type Clock } from "../clock";
import type { ChallengeText } from "./text";

/** Working days from the deadline to each step that follows it, and the time of day. */
const AFTER = {
  opened: [1, "12:05"],
  declared: [1, "14:30"],
  checked: [1, "16:10"],
  started: [2, "09:30"],
  scored: [18, "16:40"],
  moderated: [21, "10:00"],
  agreed: [22, "15:20"],
  priceAsked: [22, "17:00"],
  priceAnswerBy: [24, "23:59"],
  priceAnswered: [23, "09:10"],
  priceDecided: [25, "10:00"],
  recommended: [25, "14:05"],
  returned: [26, "09:40"],
  agreedAgain: [27, "14:10"],
  recommendedAgain: [28, "10:30"],
  decided: [29, "11:15"],
  letters: [30, "10:00"],
  notice: [31, "09:30"],
  awarded: [39, "10:30"],
} as const;

export type Step = keyof typeof AFTER;

/** When each step of a challenge was, or is planned to be. */
export interface Schedule {
  createdAt: Date;
  submittedAt: Date;
  publishedAt: Date;
  questionsCloseAt: Date;
  closesAt: Date;
  evaluationEndsOn: Day;
  awardNoticeOn: Day;
  startsOn: Day;
  /** Working days after publication, at an hour that tells events of one day apart. */
  afterPublication(workingDays: number, time: string): Date;
  step(step: Step): Date;
}

export function scheduleOf(clock: Clock, text: ChallengeText): Schedule {
  const closesAt = text.closesAt(clock);
  const closes = londonDay(closesAt);
  const published = addWorkingDays(closes, -(text.open ?? 24));
  const awardNoticeOn = addWorkingDays(closes, text.award ?? 31);
  return {
    createdAt: at(addWorkingDays(published, -18), "11:40"),
    submittedAt: at(addWorkingDays(published, -3), "15:50"),
    publishedAt: at(published, "09:00"),
    questionsCloseAt: at(
      addWorkingDays(closes, -Math.min(10, Math.floor((text.open ?? 24) / 2))),
      "12:00",
    ),
    closesAt,
    evaluationEndsOn: addWorkingDays(closes, text.evaluation ?? 24),
    awardNoticeOn,
    startsOn: addWorkingDays(standstillEnd(awardNoticeOn), 6),
    afterPublication: (workingDays, time) => at(addWorkingDays(published, workingDays), time),
    step: (step) => at(addWorkingDays(closes, AFTER[step][0]), AFTER[step][1]),
  };
}
