import { percent } from "./scale";

export interface SeverityRow {
  key: string;
  label: string;
  /** Mean distance from the panel, in points. */
  distance: number;
}

const HALF = 40;

/** Who scored higher than the panel, and who lower: to the right, to the left. The figure stands beside its bar. */
export function SeverityBars({ rows }: { rows: readonly SeverityRow[] }) {
  const most = Math.max(0.5, ...rows.map(({ distance }) => Math.abs(distance)));
  return (
    <ol className="sev">
      {rows.map(({ key, label, distance }) => {
        const width = (Math.abs(distance) / most) * HALF;
        return (
          <li key={key}>
            <span>{label}</span>
            <svg className="chart" height="20" aria-hidden="true">
              <rect
                className={distance < 0 ? "c-grey" : "c-mid"}
                x={percent(distance < 0 ? 50 - width : 50)}
                width={percent(width)}
                y="4"
                height="12"
              />
              <line className="c-axis" x1="50%" x2="50%" y1="0" y2="20" />
            </svg>
            <span className="num">{signed(distance)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** "+0.25", "−0.35" with a true minus, "0.00". */
function signed(value: number): string {
  const words = Math.abs(value).toFixed(2);
  if (Number(words) === 0) return words;
  return value < 0 ? `−${words}` : `+${words}`;
}
