import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/domain/timetable/day";
import { londonInstant } from "@/domain/timetable/london";
import { standstillEndsAt } from "@/domain/timetable/standstill";
import { isWorkingDay } from "@/domain/timetable/working-days";
import { clockAt } from "../clock";
import { CHALLENGES } from "../texts/challenges";
import { type Schedule, scheduleOf } from "./schedule";
import type { ChallengeText } from "./text";

const DAY = 86_400_000;

/** A year of days, each of those around the holidays and every fifth of the others, at changing hours. */
function moments(): Date[] {
  const found: Date[] = [];
  const hours = ["09:41", "00:00", "23:59"];
  for (let day: Day = "2026-11-20"; day < "2027-11-20"; ) {
    const instant = londonInstant(day, hours[found.length % hours.length] ?? "12:00");
    if (instant.ok) found.push(instant.at);
    day = addDays(day, ["12", "01", "04"].includes(day.slice(5, 7)) ? 1 : 5);
  }
  return found;
}

const MOMENTS = moments();

function eachMoment(
  state: ChallengeText["state"],
  check: (schedule: Schedule, now: Date, text: ChallengeText) => void,
): void {
  for (const text of CHALLENGES.filter((one) => one.state === state)) {
    for (const now of MOMENTS) check(scheduleOf(clockAt(now), text), now, text);
  }
}

describe("on whichever day the example data is laid", () => {
  it("the standstill runs", () => {
    eachMoment("STANDSTILL", ({ step, awardNoticeOn }, now) => {
      expect(step("notice") < now).toBe(true);
      expect(standstillEndsAt(awardNoticeOn) > now).toBe(true);
    });
  });

  it("challenges are open, one of them for four days at most", () => {
    eachMoment("PUBLISHED", ({ publishedAt, closesAt }, now, { number }) => {
      const days = (closesAt.getTime() - now.getTime()) / DAY;
      expect(publishedAt < now && days > 0).toBe(true);
      expect(days).toBeLessThan(number === "071" ? 5 : 17);
    });
  });

  it("one closed in the last two hours", () => {
    eachMoment("CLOSED", ({ closesAt }, now) => {
      const hours = (now.getTime() - closesAt.getTime()) / 3_600_000;
      expect(hours >= 1 && hours < 2).toBe(true);
    });
  });

  it("a contract is signed after its standstill, and what is over is in the past", () => {
    eachMoment("AWARDED", ({ step, awardNoticeOn }, now) => {
      expect(isWorkingDay(awardNoticeOn)).toBe(true);
      expect(step("awarded") > standstillEndsAt(awardNoticeOn)).toBe(true);
      expect(step("awarded") < now).toBe(true);
    });
    eachMoment("MODERATING", ({ step }, now) => expect(step("recommended") < now).toBe(true));
    eachMoment("DECIDED", ({ step }, now) => expect(step("decided") < now).toBe(true));
    eachMoment("OPENED", ({ step }, now) => expect(step("checked") < now).toBe(true));
    eachMoment("EVALUATING", ({ step }, now) => expect(step("started") < now).toBe(true));
    eachMoment("IN_REVIEW", ({ submittedAt }, now) => expect(submittedAt < now).toBe(true));
  });
});
