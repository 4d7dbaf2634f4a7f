import { ChartFigures } from "./chart-figures";
import { percent } from "./scale";

export interface SensitivityRow {
  key: string;
  label: string;
  /** What would change: "Wrenfold below 7.84", "Marlpit at any weight". */
  says: string;
  /** Today's weight. */
  weight: number;
  /** Within which who wins stays the same, 0 to 100, as decimal strings. */
  from: string;
  to: string;
}

/**
 * For each weight, the range in which who wins stays the same; the line is the published weight.
 * @param stays "Marlpit stays first".
 */
export function SensitivityRanges(props: { stays: string; rows: readonly SensitivityRow[] }) {
  const { stays, rows } = props;
  return (
    <>
      <ol className="sens">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="sens__n">
              <b>{row.label}</b>
              <span>{row.says}</span>
            </span>
            <Range row={row} stays={stays} />
          </li>
        ))}
        <li className="sens__axis" aria-hidden="true">
          <span />
          <svg className="chart" height="20" aria-hidden="true">
            <text className="q" x="0" y="14">
              0
            </text>
            <text className="q" x="50%" y="14" textAnchor="middle">
              weight 50
            </text>
            <text className="q" x="100%" y="14" textAnchor="end">
              100
            </text>
          </svg>
        </li>
      </ol>
      <ChartFigures
        figures={{
          caption: `Weights at which ${stays}`,
          head: ["Criterion", "Weight", "From", "To"],
          rows: rows.map(({ label, weight, from, to }) => [label, `${weight}`, from, to]),
        }}
      />
    </>
  );
}

function Range({ row, stays }: { row: SensitivityRow; stays: string }) {
  const from = Number(row.from);
  const width = Number(row.to) - from;
  const words = `${row.label}: weight ${row.weight}; ${stays} from ${row.from} to ${row.to}`;
  return (
    <svg className="chart" height="44" role="img" aria-label={words}>
      <rect className="c-hollow" x="0.1%" width="99.8%" y="20" height="14" />
      <rect className="c-solid" x={percent(from)} width={percent(width)} y="20" height="14" />
      <line
        className="c-weight"
        x1={percent(row.weight)}
        x2={percent(row.weight)}
        y1="14"
        y2="40"
      />
      <text
        className="b"
        x={percent(row.weight)}
        y="11"
        textAnchor={row.weight < 4 ? "start" : row.weight > 96 ? "end" : "middle"}
      >
        {row.weight}
      </text>
    </svg>
  );
}
