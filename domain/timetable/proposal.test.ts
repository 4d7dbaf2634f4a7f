import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./day";
import { proposeBackwards, proposeTimetable } from "./proposal";
import { mayCloseOn, suggestedDeadline } from "./tendering";
import { addWorkingDays, isWorkingDay } from "./working-days";

describe("a proposed timetable", () => {
  test("from 14 December 2026 is the one that the design shows", () => {
    expect(proposeTimetable("2026-12-14")).toEqual({
      publication: "2026-12-14",
      questionsClose: "2026-12-24",
      responsesClose: "2027-01-11",
      responsesCloseAt: new Date("2027-01-11T12:00:00Z"),
      evaluationEnds: "2027-02-12",
      decision: "2027-02-22",
      awardNotice: "2027-02-23",
      standstillEnds: "2027-03-04",
      start: "2027-03-05",
    });
  });

  test("backwards from a deadline publishes on the last day that leaves enough time", () => {
    const { publication: _, questionsClose: __, ...steps } = proposeTimetable("2026-12-14");
    expect(proposeBackwards("2027-01-11")).toMatchObject(steps);
    const deadline = fc.integer({ min: 60, max: 3_650 });
    fc.assert(
      fc.property(deadline, fc.boolean(), (offset, announced) => {
        const closes = addDays("2025-02-24", offset);
        const planned = announced ? addDays(closes, -58) : null;
        const { publication, responsesClose, questionsClose } = proposeBackwards(closes, planned);
        expect(responsesClose).toBe(closes);
        expect(questionsClose < closes && isWorkingDay(publication)).toBe(true);
        expect(suggestedDeadline(publication, planned) <= closes).toBe(true);
        const next = addWorkingDays(publication, 1);
        expect(suggestedDeadline(next, planned) > closes).toBe(true);
      }),
    );
  });

  test("closes at noon in London in summer too", () => {
    const { responsesCloseAt } = proposeTimetable("2026-06-01");
    expect(responsesCloseAt.toISOString()).toMatch(/T11:00:00/);
  });

  test("is in order, on working days, and long enough, whenever it starts", () => {
    const start = fc.integer({ min: 0, max: 3_650 });
    fc.assert(
      fc.property(start, fc.boolean(), (offset, planned) => {
        const publication = addDays("2025-02-24", offset);
        const notice = planned ? addDays(publication, -60) : null;
        const { responsesCloseAt: _, ...days } = proposeTimetable(publication, notice);
        const { publication: first, ...steps } = days;
        const order = [first, ...Object.values(steps)];
        expect(order).toEqual([...new Set(order)].sort());
        expect(Object.values(steps).every(isWorkingDay)).toBe(true);
        expect(mayCloseOn(publication, days.responsesClose, notice).allowed).toBe(true);
      }),
    );
  });
});
