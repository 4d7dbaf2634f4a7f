import { scaleLinear } from "d3-scale";

export interface Range {
  low: number;
  median: number;
  high: number;
}

export interface RangeRow {
  key: string;
  /** The outcome: "Handling time of a case". */
  label: string;
  claims: number;
  proven: number;
  /** Change against the baseline, in per cent, better being above zero. */
  claimedRange: Range;
  provenRange: Range | null;
}

export interface RangeAxis {
  /** Place of a value, 0 to 100. */
  at: (value: number) => number;
  /** Round values, zero among them. */
  ticks: readonly number[];
}

/** One axis for all rows: with zero, with room for what got worse. */
export function rangeAxis(rows: readonly RangeRow[]): RangeAxis {
  const ranges = rows.flatMap(({ claimedRange, provenRange }) =>
    provenRange ? [claimedRange, provenRange] : [claimedRange],
  );
  const lowest = Math.min(0, ...ranges.map(({ low }) => low));
  const highest = Math.max(1, ...ranges.map(({ high }) => high));
  const scale = scaleLinear([lowest, highest], [0, 100]).nice(6);
  // Words are whole per cent: no two marks with the same.
  const ticks = scale.ticks(5).filter((tick) => Number.isInteger(tick));
  return { at: (value) => scale(value), ticks };
}
