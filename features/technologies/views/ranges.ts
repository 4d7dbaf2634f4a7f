import type { RangeRow } from "@/components/charts/range-axis";
import type { MeasureRange } from "../queries/figures";

/** Measures of one direction as the chart draws them: what falls and what grows share no axis. */
export function rangeRows(ranges: readonly MeasureRange[], higherIsBetter: boolean): RangeRow[] {
  return ranges
    .filter((range) => range.higherIsBetter === higherIsBetter)
    .map((range) => ({
      key: range.measure,
      label: range.measure,
      claims: range.claims,
      proven: range.proven,
      claimedRange: { low: range.low, median: range.median, high: range.high },
      provenRange: provenRange(range),
    }));
}

function provenRange({ provenLow, provenMedian, provenHigh }: MeasureRange) {
  if (provenLow === null || provenMedian === null || provenHigh === null) return null;
  return { low: provenLow, median: provenMedian, high: provenHigh };
}
