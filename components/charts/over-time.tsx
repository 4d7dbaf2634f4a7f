import { scaleLinear } from "d3-scale";
import { ChartFigures } from "./chart-figures";
import { percent } from "./scale";

export interface TimePoint {
  /** "autumn 2026". */
  label: string;
  claimed: number;
  proven: number;
}

const TOP = 10;
const BASE = 180;
/** The lines end here; what they are is written behind. */
const END = 82;
/** Closer than this, the two labels at the end would touch. */
const LABEL_ROOM = 40;

/** Claims published and claims proven, at the end of each period: dashed and solid. */
export function OverTime({ points }: { points: readonly TimePoint[] }) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const most = Math.max(1, ...points.map(({ claimed }) => claimed));
  const y = scaleLinear([0, most * 1.04], [BASE, TOP]);
  const provenAt = y(last.proven);
  const claimedAt = Math.min(y(last.claimed), provenAt - LABEL_ROOM);
  return (
    <>
      <svg className="chart" height="214" role="img" aria-label={finding(first, last)}>
        {gridLines(most).map((value) => (
          <g key={value}>
            <line className="c-line" x1="0" x2={percent(END)} y1={y(value)} y2={y(value)} />
            <text className="q" x="0" y={y(value) - 5}>
              {value}
            </text>
          </g>
        ))}
        <Lines points={points} most={most * 1.04} />
        <EndLabel value={last.claimed} words="claimed" y={claimedAt} />
        <EndLabel value={last.proven} words="proven" y={provenAt} strong />
        <line className="c-axis" x1="0" x2={percent(END)} y1={BASE} y2={BASE} />
        <text className="q" x="0" y="202">
          {first.label}
        </text>
        <text className="q" x={percent(END)} y="202" textAnchor="end">
          {last.label}
        </text>
      </svg>
      <ChartFigures
        figures={{
          caption: "Claims published and proven, by period",
          head: ["Period", "Claimed", "Proven"],
          rows: points.map((one) => [one.label, `${one.claimed}`, `${one.proven}`]),
        }}
      />
    </>
  );
}

/** The lines alone are stretched to the width; their strokes are not. */
function Lines({ points, most }: { points: readonly TimePoint[]; most: number }) {
  const x = scaleLinear([0, points.length - 1], [0, 100]);
  const y = scaleLinear([0, most], [100, 0]);
  const line = (value: (point: TimePoint) => number) =>
    points.map((point, place) => `${round(x(place))} ${round(y(value(point)))}`).join("L");
  const claimed = line((point) => point.claimed);
  const proven = line((point) => point.proven);
  return (
    <svg
      x="0"
      y={TOP}
      width={percent(END)}
      height={BASE - TOP}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="c-area" d={`M${claimed}L100 100L0 100Z`} />
      <path className="c-trend" d={`M${claimed}`} vectorEffect="non-scaling-stroke" />
      <path className="c-trend c-trend--solid" d={`M${proven}`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function EndLabel(props: { value: number; words: string; y: number; strong?: boolean }) {
  const { value, words, y, strong } = props;
  return (
    <>
      <text className={strong ? "b" : undefined} x={percent(END)} dx="8" y={y - 4}>
        {value}
      </text>
      <text className={strong ? "b" : "q"} x={percent(END)} dx="8" y={y + 13}>
        {words}
      </text>
    </>
  );
}

/** A few round values above zero. */
function gridLines(most: number): number[] {
  return scaleLinear([0, most], [0, 1])
    .ticks(2)
    .filter((value) => value > 0 && Number.isInteger(value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function finding(first: TimePoint, last: TimePoint): string {
  return `From ${first.label} to ${last.label} claims went from ${first.claimed} to ${last.claimed}, and proven claims from ${first.proven} to ${last.proven}`;
}
