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

/** Two years of days, with two Christmases and two Easters in them, at three hours of each. */
function* moments(): Generator<Date> {
  for (let day: Day = "2026-11-20"; day < "2028-11-20"; day = addDays(day, 1)) {
    for (const time of ["00:00", "09:41", "23:59"]) {
      const instant = londonInstant(day, time);
      if (instant.ok) yield instant.at;
    }
  }
}

function eachMoment(
  state: ChallengeText["state"],
  check: (schedule: Schedule, now: Date, text: ChallengeText) => void,
): void {
  for (const text of CHALLENGES.filter((one) => one.state === state)) {
    for (const now of moments()) check(scheduleOf(clockAt(now), text), now, text);
  }
}

describe("on whichever day the example data is laid", () => {
  it("the standstill runs", () => {
    eachMoment("STANDSTILL", ({ step, awardNoticeOn }, now) => {
      expect(step("notice") < now).toBe(true);
      expect(standstillEndsAt(awardNoticeOn) > now).toBe(true);
    });
  });

  it("two challenges are open, one of them for four days at most", () => {
    let least = Number.POSITIVE_INFINITY;
    eachMoment("PUBLISHED", ({ publishedAt, closesAt }, now) => {
      expect(publishedAt < now && closesAt > now).toBe(true);
      least = Math.min(least, closesAt.getTime() - now.getTime());
    });
    eachMoment("PUBLISHED", ({ closesAt }, now, { number }) => {
      const days = (closesAt.getTime() - now.getTime()) / DAY;
      expect(days).toBeLessThan(number === "071" ? 5 : 17);
    });
    expect(least).toBeGreaterThan(0);
  });

  it("one closed in the last two hours", () => {
    eachMoment("CLOSED", ({ closesAt }, now) => {
      const hours = (now.getTime() - closesAt.getTime()) / 3_600_000;
      expect(hours >= 1 && hours < 2).toBe(true);
    });
  });

  it("a contract is signed after its standstill, and what is over is in the past", () => {
    eachMoment("AWARDED", ({ step, awardNoticeOn }, now) => {
      expect(step("awarded") > standstillEndsAt(awardNoticeOn)).toBe(true);
      expect(step("awarded") < now).toBe(true);
    });
    eachMoment("MODERATING", ({ step }, now) => expect(step("recommended") < now).toBe(true));
    eachMoment("DECIDED", ({ step }, now) => expect(step("decided") < now).toBe(true));
    eachMoment("OPENED", ({ step }, now) => expect(step("checked") < now).toBe(true));
    eachMoment("EVALUATING", ({ step }, now) => expect(step("started") < now).toBe(true));
    eachMoment("IN_REVIEW", ({ submittedAt }, now) => expect(submittedAt < now).toBe(true));
  });

  it("the award notice is planned on a working day", () => {
    for (const text of CHALLENGES) {
      for (const now of moments()) {
        expect(isWorkingDay(scheduleOf(clockAt(now), text).awardNoticeOn)).toBe(true);
      }
    }
  });
});
