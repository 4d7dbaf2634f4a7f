import { Link } from "../link";
import { ChartFigures } from "./chart-figures";
import { percent, share } from "./scale";

export interface ShareBar {
  key: string;
  label: string;
  href?: string;
  claimed: number;
  proven: number;
}

interface ShareBarsProps {
  bars: readonly ShareBar[];
  /** What a row is: "Technology". */
  of: string;
}

/** The frame of a hollow bar needs a little room at the right. */
const FULL = 99.5;
/** From these shares of the width on, the words fit. */
const ROOM_FOR_PROVEN = 27;
const ROOM_FOR_CLAIMED = 45;

/** Claimed and proven, one bar each: hollow as far as it is claimed, solid as far as it is proven. */
export function ShareBars({ bars, of }: ShareBarsProps) {
  const most = Math.max(0, ...bars.map(({ claimed }) => claimed));
  const rows = bars.map((bar) => ({
    ...bar,
    hollow: share(bar.claimed, most) * (FULL / 100),
    solid: share(bar.proven, most) * (FULL / 100),
  }));
  const saysProven = rows.find(({ solid }) => solid > ROOM_FOR_PROVEN)?.key;
  const saysClaimed = rows.find(({ hollow, solid }) => hollow - solid > ROOM_FOR_CLAIMED)?.key;
  return (
    <>
      <ol className="bars">
        {rows.map((bar) => (
          <li key={bar.key}>
            {bar.href ? <Link href={bar.href}>{bar.label}</Link> : <span>{bar.label}</span>}
            <svg className="chart" height="20" role="img" aria-label={finding(bar)}>
              <rect className="c-hollow" x="0.1%" y="0.5" width={percent(bar.hollow)} height="19" />
              <rect className="c-solid" x="0" y="0" width={percent(bar.solid)} height="20" />
              {bar.key === saysProven ? (
                <text className="w" x="0" dx="7" y="15">
                  proven
                </text>
              ) : null}
              {bar.key === saysClaimed ? (
                <text x={percent(bar.solid)} dx="8" y="15">
                  only claimed
                </text>
              ) : null}
            </svg>
            <span className="n">
              <b>{bar.proven.toLocaleString("en-GB")}</b> of {bar.claimed.toLocaleString("en-GB")}
            </span>
          </li>
        ))}
      </ol>
      <ChartFigures
        figures={{
          caption: "Claims, and how many of them are proven",
          head: [of, "Claimed", "Proven"],
          rows: bars.map((bar) => [bar.label, `${bar.claimed}`, `${bar.proven}`]),
        }}
      />
    </>
  );
}

function finding({ label, proven, claimed }: ShareBar): string {
  return `${label}: ${proven} of ${claimed} claims proven`;
}
