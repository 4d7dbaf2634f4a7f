import { describe, expect, test } from "vitest";
import { historyOf, rulesOn } from "./procurement-rules";

describe("the rules with numbers", () => {
  test("have the thresholds of 1 January 2026, in pence with VAT", () => {
    const rules = rulesOn("2026-01-01");
    expect(rules.thresholdCentralGovernmentPence.value).toBe(13_501_800);
    expect(rules.thresholdSubCentralPence.value).toBe(20_772_000);
    expect(rules.thresholdLightTouchPence.value).toBe(66_354_000);
    expect(rules.thresholdWorksPence.value).toBe(519_300_000);
  });

  test("keep the thresholds before, up to the last day", () => {
    expect(rulesOn("2025-12-31").thresholdCentralGovernmentPence.value).toBe(13_968_800);
    expect(rulesOn("2025-02-24").thresholdWorksPence.value).toBe(537_260_900);
  });

  test("have every period and minimum", () => {
    const values = Object.entries(rulesOn("2026-11-23")).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(values)).toMatchObject({
      tenderingDaysMinimum: 25,
      tenderingDaysAfterPlannedNotice: 10,
      plannedNoticeMinimumDays: 40,
      plannedNoticeMaximumMonths: 12,
      weightsTotal: 100,
      socialValueMinimum: 10,
      standstillWorkingDays: 8,
      recordRetentionYears: 3,
      confirmationMonths: 24,
    });
  });

  test("say since when and by which source", () => {
    for (const rule of Object.values(rulesOn("2026-11-23"))) {
      expect(rule.source).not.toBe("");
      expect(rule.validFrom <= "2026-11-23").toBe(true);
    }
    expect(historyOf("thresholdWorksPence").map(({ validFrom }) => validFrom)).toEqual([
      "2025-02-24",
      "2026-01-01",
    ]);
  });

  test("do not reach back before the Act", () => {
    expect(() => rulesOn("2025-02-23")).toThrow(/24 February 2025/);
  });
});
