import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, toICalendar } from "./calendar";

const calendar: Calendar = {
  name: "Damp, found early",
  url: "https://proven.example/challenges/damp",
  sequence: 2,
  stamp: new Date("2026-11-16T10:00:00Z"),
  events: [
    {
      uid: "damp-closes@proven",
      title: "Responses close",
      detail: "Noon; London",
      when: { at: new Date("2026-12-04T12:00:00Z") },
    },
    { uid: "damp-start@proven", title: "Work starts", detail: "", when: { day: "2027-02-28" } },
  ],
};

describe("the calendar file", () => {
  it("has moments in UTC and days as dates, ending on the next", () => {
    const text = toICalendar(calendar);
    expect(text).toContain("DTSTART:20261204T120000Z\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\n");
    expect(text).toContain("SEQUENCE:2\r\n");
  });

  it("escapes what has a meaning of its own", () => {
    expect(toICalendar(calendar)).toContain("X-WR-CALNAME:Damp\\, found early\r\n");
    expect(toICalendar(calendar)).toContain("DESCRIPTION:Noon\\; London\r\n");
  });

  it("never has a line over 75 octets, and unfolds to what was put in", () => {
    const names = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(names, (name) => {
        const text = toICalendar({ ...calendar, name: name.replace(/[\r\n]/g, "") });
        for (const line of text.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const plain = name.replace(/[\r\n]/g, "").replace(/[\\;,]/g, "\\$&");
        expect(text.replaceAll("\r\n ", "")).toContain(`X-WR-CALNAME:${plain}\r\n`);
      }),
    );
  });
});
