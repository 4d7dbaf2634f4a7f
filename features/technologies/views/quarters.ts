import type { TimePoint } from "@/components/charts/over-time";
import { partsOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import type { QuarterTally } from "../queries/figures";

const SEASONS = ["winter", "spring", "summer", "autumn"] as const;

/** "spring 2026" for the quarter from April to June. */
export function quarterName(at: Date): string {
  const { year, month } = partsOf(londonDay(at));
  return `${SEASONS[Math.floor((month - 1) / 3)]} ${year}`;
}

export function timePoints(quarters: readonly QuarterTally[]): TimePoint[] {
  return quarters.map(({ at, claimed, proven }) => ({ label: quarterName(at), claimed, proven }));
}
