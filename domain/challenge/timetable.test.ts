import { describe, expect, it } from "vitest";
import { readyDraft } from "./ready-draft";
import { calendarEvents, rangeWords, timetableSteps } from "./timetable";

const PUBLISHED = new Date("2026-12-14T09:00:00Z");
const { content } = readyDraft();

describe("the timetable", () => {
  it("goes from questions to the start, each step with its dates in words", () => {
    const steps = timetableSteps(content, PUBLISHED).map(({ label, when }) => [label, when]);
    expect(steps).toEqual([
      ["Questions", "14 December 2026, 12:00 noon"],
      ["Responses", "14 December 2026 to 11 January 2027, 12:00 noon"],
      ["Evaluation", "12 January to 12 February 2027"],
      ["Decision and letters", "15 to 22 February 2027"],
      ["Standstill, 8 working days", "23 February to 4 March 2027"],
      ["Explore starts", "8 March 2027"],
    ]);
  });

  it("leaves out what has no date yet", () => {
    const dates = { ...content, evaluationEndsOn: null, awardNoticeOn: null, startsOn: null };
    const keys = timetableSteps(dates, PUBLISHED).map(({ key }) => key);
    expect(keys).toEqual(["questions", "responses"]);
    expect(timetableSteps({ ...dates, questionsCloseAt: null, closesAt: null }, PUBLISHED)).toEqual(
      [],
    );
  });

  it("keeps the identifiers of a calendar when the dates move", () => {
    const before = calendarEvents("gates", content).map(({ uid }) => uid);
    const moved = { ...content, closesAt: "2027-01-18T12:00:00.000Z" };
    expect(calendarEvents("gates", moved).map(({ uid }) => uid)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it("says a range of days as short as it can", () => {
    expect(rangeWords("2026-11-02", "2026-11-20")).toBe("2 to 20 November 2026");
    expect(rangeWords("2026-12-04", "2026-12-04")).toBe("4 December 2026");
  });
});
