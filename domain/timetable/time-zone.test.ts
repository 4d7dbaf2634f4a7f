import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { daysLeft, formatDateTime } from "../format/dates";
import { londonDay, londonInstant } from "./london";
import { standstillEnd, standstillEndsAt } from "./standstill";
import { bankHoliday } from "./working-days";

describe.each(["Pacific/Chatham", "America/New_York", "Europe/London"])(
  "on a machine in %s",
  (zone) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    test("the machine's own clock differs, or this proves nothing", () => {
      const hours = { "Pacific/Chatham": 13, "America/New_York": -5, "Europe/London": 0 }[zone];
      const minutes = new Date("2026-12-04T12:00:00Z").getTimezoneOffset();
      expect(Math.floor(-minutes / 60) + 0).toBe(hours);
    });

    test("days, deadlines and holidays are London's", () => {
      const deadline = londonInstant("2026-12-04", "12:00");
      expect(deadline).toEqual({ ok: true, at: new Date("2026-12-04T12:00:00Z") });
      expect(formatDateTime(new Date("2026-07-04T23:30:00Z"))).toBe("Sunday 5 July 2026, 00:30");
      expect(londonDay(new Date("2026-12-31T23:59:59Z"))).toBe("2026-12-31");
      expect(standstillEnd("2026-10-06")).toBe("2026-10-15");
      expect(standstillEndsAt("2026-10-06").toISOString()).toBe("2026-10-15T22:59:59.000Z");
      expect(bankHoliday("2030-12-25")).not.toBeNull();
      expect(bankHoliday("2030-12-24")).toBeNull();
      const now = new Date("2026-11-23T09:00:00Z");
      expect(daysLeft(new Date("2026-12-04T12:00:00Z"), now)).toBe("11 days left");
    });
  },
);
