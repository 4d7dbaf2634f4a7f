import { ChartFigures } from "./chart-figures";
import { percent } from "./scale";

export interface MaturityLevel {
  /** Technology readiness level, 1 to 9. */
  level: number;
  claimed: number;
  proven: number;
}

const BASE = 180;
const TALLEST = 156;
const STEP = 100 / 9;
const WIDTH = 8.6;

/** Suppliers by maturity level: hollow as they state it, solid as their proof supports it. */
export function MaturityBars({ levels }: { levels: readonly MaturityLevel[] }) {
  const most = Math.max(1, ...levels.flatMap(({ claimed, proven }) => [claimed, proven]));
  const heightOf = (count: number) => Math.round((count / most) * TALLEST);
  return (
    <>
      <svg className="chart" height="228" role="img" aria-label={finding(levels)}>
        {levels.map((level) => (
          <Level key={level.level} {...level} heightOf={heightOf} />
        ))}
        <line className="c-axis" x1="0" x2="100%" y1={BASE} y2={BASE} />
        <text className="q" x="1%" y="221">
          idea
        </text>
        <text className="q" x="99%" y="221" textAnchor="end">
          daily use
        </text>
      </svg>
      <ChartFigures
        figures={{
          caption: "Suppliers by maturity level",
          head: ["Level", "As stated", "As proven"],
          rows: levels.map((one) => [`${one.level}`, `${one.claimed}`, `${one.proven}`]),
        }}
      />
    </>
  );
}

function Level(props: MaturityLevel & { heightOf: (count: number) => number }) {
  const { level, claimed, proven, heightOf } = props;
  const left = (level - 1) * STEP + 1;
  const middle = percent(left + WIDTH / 2);
  const hollow = heightOf(claimed);
  const solid = heightOf(proven);
  const bar = { x: percent(left), width: percent(WIDTH) };
  return (
    <>
      {claimed > 0 ? (
        <>
          <rect className="c-hollow" {...bar} y={BASE - hollow} height={hollow} />
          <text className="q" x={middle} y={BASE - hollow - 6} textAnchor="middle">
            {claimed}
          </text>
        </>
      ) : null}
      {proven > 0 ? (
        <>
          <rect className="c-solid" {...bar} y={BASE - solid} height={solid} />
          {solid >= 20 ? (
            <text className="w b" x={middle} y={BASE - solid + 17} textAnchor="middle">
              {proven}
            </text>
          ) : null}
        </>
      ) : null}
      <text x={middle} y="202" textAnchor="middle">
        {level}
      </text>
    </>
  );
}

function finding(levels: readonly MaturityLevel[]): string {
  const parts = levels
    .filter(({ claimed }) => claimed > 0)
    .map(({ level, claimed, proven }) => `level ${level}: ${claimed} stated, ${proven} proven`);
  return `Suppliers by maturity level: ${parts.join("; ") || "none"}`;
}
