import { type Rule, rulesOn } from "../rules/procurement-rules";
import type { Day } from "../timetable/day";
import type { ProcurementKind } from "./content";

/**
 * The threshold from which the Act's rules hold, in pence with VAT.
 * @param on the day of publication.
 * @throws {RangeError} before the Act.
 */
export function thresholdFor(kind: ProcurementKind, centralGovernment: boolean, on: Day): Rule {
  const rules = rulesOn(on);
  if (kind === "WORKS") return rules.thresholdWorksPence;
  if (kind === "LIGHT_TOUCH") return rules.thresholdLightTouchPence;
  return centralGovernment ? rules.thresholdCentralGovernmentPence : rules.thresholdSubCentralPence;
}

/** Whether a value, in pence with VAT, is not less than its threshold. Arguments as above. */
export function isAboveThreshold(
  value: bigint,
  kind: ProcurementKind,
  centralGovernment: boolean,
  on: Day,
): boolean {
  return value >= BigInt(thresholdFor(kind, centralGovernment, on).value);
}
