import type { Day } from "../timetable/day";

/** A number that a rule lays down, since when, and where it is written. */
export interface Rule {
  value: number;
  validFrom: Day;
  source: string;
}

const ACT_IN_FORCE = "2025-02-24";
const THRESHOLDS_2025 =
  "Procurement Act 2023, Schedule 1, as amended with effect from 24 February 2025";
const THRESHOLDS_2026 =
  "Procurement Act 2023, Schedule 1, as amended by the Procurement Act 2023 (Threshold Amounts) (Amendment) Regulations 2025";
const TIME_LIMITS =
  "Procurement Act 2023, section 54: electronic submission, all documents there from the start";
const PLANNED_NOTICE = "Procurement Act 2023, section 15: qualifying planned procurement notice";

/**
 * Every number that a rule lays down, oldest first; the last line in force counts. Thresholds are in
 * pence, VAT included, and change every two years: add lines, never change one.
 */
const TABLE = {
  thresholdCentralGovernmentPence: [
    { value: 13_968_800, validFrom: ACT_IN_FORCE, source: THRESHOLDS_2025 },
    { value: 13_501_800, validFrom: "2026-01-01", source: THRESHOLDS_2026 },
  ],
  thresholdSubCentralPence: [
    { value: 21_490_400, validFrom: ACT_IN_FORCE, source: THRESHOLDS_2025 },
    { value: 20_772_000, validFrom: "2026-01-01", source: THRESHOLDS_2026 },
  ],
  thresholdLightTouchPence: [
    { value: 66_354_000, validFrom: ACT_IN_FORCE, source: THRESHOLDS_2025 },
    { value: 66_354_000, validFrom: "2026-01-01", source: THRESHOLDS_2026 },
  ],
  thresholdWorksPence: [
    { value: 537_260_900, validFrom: ACT_IN_FORCE, source: THRESHOLDS_2025 },
    { value: 519_300_000, validFrom: "2026-01-01", source: THRESHOLDS_2026 },
  ],
  tenderingDaysMinimum: [{ value: 25, validFrom: ACT_IN_FORCE, source: TIME_LIMITS }],
  tenderingDaysAfterPlannedNotice: [{ value: 10, validFrom: ACT_IN_FORCE, source: TIME_LIMITS }],
  plannedNoticeMinimumDays: [{ value: 40, validFrom: ACT_IN_FORCE, source: PLANNED_NOTICE }],
  plannedNoticeMaximumMonths: [{ value: 12, validFrom: ACT_IN_FORCE, source: PLANNED_NOTICE }],
  weightsTotal: [
    {
      value: 100,
      validFrom: ACT_IN_FORCE,
      source: "Procurement Act 2023, section 23: award criteria and their relative importance",
    },
  ],
  socialValueMinimum: [
    {
      value: 10,
      validFrom: ACT_IN_FORCE,
      source: "The social value model for central government: at least 10 of 100",
    },
  ],
  standstillWorkingDays: [
    {
      value: 8,
      validFrom: ACT_IN_FORCE,
      source:
        "Procurement Act 2023, section 51: eight working days, the day of the award notice being the first",
    },
  ],
  recordRetentionYears: [
    {
      value: 3,
      validFrom: ACT_IN_FORCE,
      source: "Procurement Act 2023, section 98: records are kept for at least three years",
    },
  ],
  indicatorsThresholdPence: [
    {
      value: 500_000_000,
      validFrom: ACT_IN_FORCE,
      source:
        "Procurement Act 2023, section 52: at least three key performance indicators above £5 million",
    },
  ],
  indicatorsMinimum: [
    {
      value: 3,
      validFrom: ACT_IN_FORCE,
      source:
        "Procurement Act 2023, section 52: at least three key performance indicators above £5 million",
    },
  ],
  contractDetailsDays: [
    {
      value: 30,
      validFrom: ACT_IN_FORCE,
      source:
        "Procurement Act 2023, section 53: the contract details notice within 30 days, the day on which the contract is entered into being the first",
    },
  ],
  contractDetailsDaysLightTouch: [
    {
      value: 120,
      validFrom: ACT_IN_FORCE,
      source: "Procurement Act 2023, section 53: 120 days for a light touch contract",
    },
  ],
  confirmationMonths: [
    {
      value: 24,
      validFrom: ACT_IN_FORCE,
      source: "Proven’s own rule: a public body’s confirmation lapses after 24 months",
    },
  ],
} as const satisfies Record<string, readonly Rule[]>;

export type RuleName = keyof typeof TABLE;
export type ProcurementRules = Readonly<Record<RuleName, Rule>>;

const NAMES = Object.keys(TABLE) as RuleName[];

/**
 * The rules in force on a day. A procurement keeps the rules of the day on which it began, so pass
 * that day for a threshold, not today.
 * @throws {RangeError} before 24 February 2025, when the Procurement Act 2023 came into force.
 */
export function rulesOn(day: Day): ProcurementRules {
  if (day < ACT_IN_FORCE) {
    throw new RangeError(
      `There are no rules here for ${day}: the Procurement Act 2023 came into force on 24 February 2025`,
    );
  }
  return Object.fromEntries(NAMES.map((name) => [name, lineOn(name, day)])) as ProcurementRules;
}

/** Every line there ever was for a rule, oldest first, to show the table with its sources. */
export function historyOf(name: RuleName): readonly Rule[] {
  return TABLE[name];
}

function lineOn(name: RuleName, day: Day): Rule {
  const lines: readonly Rule[] = TABLE[name];
  const line = lines.findLast(({ validFrom }) => validFrom <= day);
  if (!line) throw new RangeError(`No line of ${name} is in force on ${day}`);
  return line;
}
