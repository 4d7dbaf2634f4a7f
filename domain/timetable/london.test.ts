import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfLondonDay, londonDay, londonInstant, londonTime, startOfLondonDay } from "./london";

const utc = (day: string, time: string, season?: "summer" | "winter") => {
  const instant = londonInstant(day, time, season);
  return instant.ok ? instant.at.toISOString() : instant.reason;
};

describe("London time", () => {
  test("is UTC in winter and an hour ahead in summer", () => {
    expect(utc("2026-12-04", "12:00")).toBe("2026-12-04T12:00:00.000Z");
    expect(utc("2026-07-04", "12:00")).toBe("2026-07-04T11:00:00.000Z");
    expect(utc("2026-07-04", "00:30:15")).toBe("2026-07-03T23:30:15.000Z");
  });

  test("leaves out an hour when the clocks go forward", () => {
    expect(utc("2026-03-29", "00:59")).toBe("2026-03-29T00:59:00.000Z");
    expect(utc("2026-03-29", "01:00")).toMatch(/does not happen/);
    expect(utc("2026-03-29", "01:59:59")).toMatch(/does not happen/);
    expect(utc("2026-03-29", "02:00")).toBe("2026-03-29T01:00:00.000Z");
  });

  test("has an hour twice when the clocks go back, and asks which is meant", () => {
    expect(utc("2026-10-25", "01:30")).toMatch(/happens twice/);
    expect(utc("2026-10-25", "01:30", "summer")).toBe("2026-10-25T00:30:00.000Z");
    expect(utc("2026-10-25", "01:30", "winter")).toBe("2026-10-25T01:30:00.000Z");
    expect(utc("2026-10-25", "00:59")).toBe("2026-10-24T23:59:00.000Z");
    expect(utc("2026-10-25", "02:00")).toBe("2026-10-25T02:00:00.000Z");
  });

  test.each([
    ["2026-02-30", "12:00"],
    ["2026-12-04", "24:00"],
    ["2026-12-04", "noon"],
    ["2026-12-04", "9:00"],
    ["", ""],
  ])("refuses %j %j", (day, time) => expect(londonInstant(day, time).ok).toBe(false));

  test.each([
    "x12:00",
    "12:00x",
    "12:00:00x",
    "12:60",
    "12:a0",
    "12:0a",
    "12:00:60",
    "12:00:0a",
    "29:00",
    "2a:00",
    "1a:00",
    "32:00",
    "1200",
  ])("refuses the time %s, and says how one is written", (time) => {
    expect(utc("2026-12-04", time)).toMatch(/24-hour clock/);
  });

  test.each(["00:00", "09:59", "19:30:59", "20:00", "23:59:59"])("has the time %s", (time) => {
    expect(utc("2026-12-04", time)).toMatch(`2026-12-04T${time}`);
  });

  test("has days of four figures, and says when one is none", () => {
    expect(londonTime(new Date("0800-07-04T12:00:00Z")).day).toBe("0800-07-04");
    expect(utc("2026-02-30", "12:00")).toMatch(/real day/);
    expect(() => startOfLondonDay("2026-02-30")).toThrow(RangeError);
    expect(() => endOfLondonDay("2026-02-30")).toThrow(RangeError);
  });

  test("has a first and a last second of a day", () => {
    expect(startOfLondonDay("2026-07-04").toISOString()).toBe("2026-07-03T23:00:00.000Z");
    expect(endOfLondonDay("2026-10-15").toISOString()).toBe("2026-10-15T22:59:59.000Z");
    expect(endOfLondonDay("2026-12-24").toISOString()).toBe("2026-12-24T23:59:59.000Z");
  });

  test("has the day that London has", () => {
    expect(londonDay(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
    expect(londonDay(new Date("2026-12-31T23:59:59Z"))).toBe("2026-12-31");
  });

  test("leads back to every instant", () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = new Date(second * 1_000);
        const { day, time } = londonTime(instant);
        const found = (["summer", "winter"] as const).map((season) =>
          londonInstant(day, time, season),
        );
        expect(found.some((back) => back.ok && back.at.getTime() === instant.getTime())).toBe(true);
      }),
    );
  });
});
