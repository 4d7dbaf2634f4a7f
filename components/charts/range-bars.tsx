import { plural } from "@/domain/format/numbers";
import { ChartFigures } from "./chart-figures";
import { type Range, type RangeAxis, type RangeRow, rangeAxis } from "./range-axis";
import { percent } from "./scale";

const HEIGHT = 82;

/** What is claimed and what is proven, for each outcome: from lowest to highest, the line being the median. */
export function RangeBars({ rows }: { rows: readonly RangeRow[] }) {
  if (rows.length === 0) return null;
  const axis = rangeAxis(rows);
  return (
    <>
      <ol className="rng">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="rng__t">
              <b>{row.label}</b>
              <span>
                {plural(row.claims, "claim")}, {row.proven} proven
              </span>
            </div>
            <RowChart row={row} axis={axis} />
          </li>
        ))}
        <AxisRow axis={axis} />
      </ol>
      <ChartFigures
        figures={{
          caption: "Claimed and proven change",
          head: [
            "Outcome",
            "Claims",
            "Median claimed",
            "Claimed, lowest to highest",
            "Proven",
            "Median proven",
            "Proven, lowest to highest",
          ],
          rows: rows.map((row) => [
            row.label,
            `${row.claims}`,
            per(row.claimedRange.median),
            span(row.claimedRange),
            `${row.proven}`,
            row.provenRange ? per(row.provenRange.median) : "–",
            row.provenRange ? span(row.provenRange) : "–",
          ]),
        }}
      />
    </>
  );
}

function RowChart({ row, axis }: { row: RangeRow; axis: RangeAxis }) {
  return (
    <svg className="chart" height={HEIGHT} role="img" aria-label={finding(row)}>
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? "c-axis" : "c-line"}
          x1={percent(axis.at(tick))}
          x2={percent(axis.at(tick))}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      <Bar range={row.claimedRange} axis={axis} fill="c-hollow" y={24} />
      <Median range={row.claimedRange} axis={axis} y={16} words="claimed" />
      {row.provenRange ? (
        <>
          <Bar range={row.provenRange} axis={axis} fill="c-solid" y={44} />
          <Median range={row.provenRange} axis={axis} y={75} words="proven" strong />
        </>
      ) : (
        <text className="q h" x={percent(axis.at(0))} dx="8" y="60">
          none proven
        </text>
      )}
    </svg>
  );
}

function Bar(props: { range: Range; axis: RangeAxis; fill: string; y: number }) {
  const { range, axis, fill, y } = props;
  const from = axis.at(range.low);
  const median = percent(axis.at(range.median));
  const solid = fill === "c-solid";
  return (
    <>
      <rect
        className={fill}
        x={percent(from)}
        width={percent(Math.max(axis.at(range.high) - from, 0.5))}
        y={y}
        height="14"
      />
      <line
        className={solid ? "c-median" : "c-tick"}
        x1={median}
        x2={median}
        y1={solid ? y : y - 4}
        y2={solid ? y + 14 : y + 18}
      />
    </>
  );
}

function Median(props: {
  range: Range;
  axis: RangeAxis;
  y: number;
  words: string;
  strong?: boolean;
}) {
  const { range, axis, y, words, strong } = props;
  const at = axis.at(range.median);
  return (
    <text
      className={strong ? "b h" : "q h"}
      x={percent(at)}
      y={y}
      textAnchor={at < 10 ? "start" : at > 90 ? "end" : "middle"}
    >
      {words} {per(range.median)}
    </text>
  );
}

function AxisRow({ axis }: { axis: RangeAxis }) {
  return (
    <li className="rng__axis" aria-hidden="true">
      <span />
      <svg className="chart" height="24" aria-hidden="true">
        {axis.at(0) > 10 ? (
          <text className="q" x={percent(axis.at(0))} dx="-20" y="16" textAnchor="end">
            worse
          </text>
        ) : null}
        {axis.ticks.filter(isNotWorse).map((tick) => (
          <text
            key={tick}
            className="q"
            x={percent(axis.at(tick))}
            y="16"
            textAnchor={axis.at(tick) > 97 ? "end" : axis.at(tick) < 3 ? "start" : "middle"}
          >
            {per(tick)}
          </text>
        ))}
      </svg>
    </li>
  );
}

/** Below zero the axis says "worse", not how much: the bars and the table do. */
function isNotWorse(tick: number): boolean {
  return tick >= 0;
}

function finding({ label, claimedRange, provenRange }: RangeRow): string {
  const claimed = `claimed median ${per(claimedRange.median)}, from ${span(claimedRange)}`;
  if (!provenRange) return `${label}: ${claimed}; nothing proven`;
  return `${label}: ${claimed}; proven median ${per(provenRange.median)}, from ${span(provenRange)}`;
}

/** "24%", "−6%" with a true minus. */
function per(value: number): string {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${-rounded}%` : `${rounded}%`;
}

function span({ low, high }: Range): string {
  return `${per(low)} to ${per(high)}`;
}
