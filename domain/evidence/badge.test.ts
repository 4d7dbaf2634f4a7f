import { describe, expect, test } from "vitest";
import { type BadgeClaim, badgeOf } from "./badge";
import { NOTHING_PERMITTED, type Permission } from "./permission";

const GIVEN = new Date("2026-05-12T10:00:00Z");
const EXPIRES = new Date("2028-05-12T22:59:59Z");

const claim = (change: Partial<BadgeClaim> = {}): BadgeClaim => ({
  statement: "Warning time: from 50 min to 3 h 35 min",
  standing: "confirmed",
  word: { verdict: "CONFIRMED", scope: "The pilot", givenAt: GIVEN, expiresAt: EXPIRES },
  everConfirmed: true,
  ...change,
});
const permitting = (...permissions: Permission[]) => ({ ...NOTHING_PERMITTED, permissions });
const badge = (claims: BadgeClaim[], ...permissions: Permission[]) =>
  badgeOf(claims, permitting(...permissions), "Northmere City Council");

describe("a badge", () => {
  test("is there once the body has confirmed something and permits that it is told", () => {
    expect(badge([claim()])).toBeNull();
    expect(badge([claim()], "NAME", "FIGURES")).toBeNull();
    expect(badge([claim({ everConfirmed: false })], "FACT")).toBeNull();
    expect(badge([], "FACT")).toBeNull();
    expect(badge([claim({ everConfirmed: false }), claim()], "FACT")).not.toBeNull();
  });

  test("says what was confirmed, when, until when and for what", () => {
    expect(badge([claim()], "FACT")).toEqual({
      standing: "confirmed",
      heading: "Its outcome is confirmed",
      status: "Confirmed · 12 May 2026",
      until: "Holds until 12 May 2028",
      by: "By the public body it was done for",
      scope: "The pilot",
    });
  });

  test("names the body and the figures as far as the body permits", () => {
    expect(badge([claim()], "FACT", "NAME")?.by).toBe("By Northmere City Council");
    expect(badge([claim()], "FACT", "NAME")?.heading).toBe("Its outcome is confirmed");
    expect(badge([claim()], "FACT", "FIGURES")).toMatchObject({
      heading: "Warning time: from 50 min to 3 h 35 min",
      by: "By the public body it was done for",
    });
  });

  test("shows the best of several outcomes, and says how many hold", () => {
    const measured = claim({ standing: "measured", statement: "Measured" });
    const disputed = claim({ standing: "disputed" });
    expect(badge([claim(), measured], "FACT", "FIGURES")).toMatchObject({
      standing: "measured",
      heading: "Measured",
      status: "Independently measured · 12 May 2026",
    });
    expect(badge([claim(), measured], "FACT")?.heading).toBe("All 2 outcomes are confirmed");
    expect(badge([disputed, claim(), measured], "FACT")?.heading).toBe("2 of 3 outcomes confirmed");
  });

  test("says by itself that it has lapsed, and when the last confirmation ran out", () => {
    const lapsed = (expiresAt: Date) =>
      claim({
        standing: "lapsed",
        word: { verdict: "CONFIRMED", scope: "The pilot", givenAt: GIVEN, expiresAt },
      });
    const first = lapsed(new Date("2026-06-01T12:00:00Z"));
    const last = lapsed(new Date("2026-07-01T12:00:00Z"));
    for (const claims of [
      [first, last],
      [last, first],
    ])
      expect(badge(claims, "FACT", "NAME")).toEqual({
        standing: "lapsed",
        heading: "Lapsed",
        status: "The confirmation ran out on 1 July 2026",
        until: "",
        by: "By Northmere City Council",
        scope: "",
      });
  });

  test("says that the body's word does not apply any more where nothing ran out", () => {
    const status = "The public body’s word does not apply any more";
    expect(badge([claim({ standing: "disputed" })], "FACT")?.status).toBe(status);
    expect(badge([claim({ standing: "asserted", word: null })], "FACT")?.status).toBe(status);
    expect(badge([claim({ standing: "lapsed", word: null })], "FACT")?.status).toBe(status);
    expect(badge([claim({ word: null })], "FACT")).toMatchObject({ standing: "lapsed", status });
  });
});
