import { percent } from "./scale";

export interface Weight {
  key: string;
  label: string;
  weight: number;
  price?: boolean;
}

const HEIGHT = 30;
const GAP = 0.4;
/** Narrower than this, the number does not fit. */
const ROOM = 4;

/** The weights of the award criteria on the way to 100: what is missing is dashed. */
export function WeightBar({ weights }: { weights: readonly Weight[] }) {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const whole = Math.max(100, total);
  return (
    <svg className="chart wbar" height={HEIGHT} role="img" aria-label={finding(weights, total)}>
      {placed(weights, whole).map(({ key, price, weight, from, width }) => (
        <g key={key}>
          <rect
            className={price ? "c-gold" : "c-solid"}
            x={percent(from)}
            width={percent(Math.max(width - GAP, 0.1))}
            y="1"
            height={HEIGHT - 2}
          />
          {width >= ROOM ? (
            <text
              className={price ? "b" : "w b"}
              x={percent(from + (width - GAP) / 2)}
              y="20"
              textAnchor="middle"
            >
              {weight}
            </text>
          ) : null}
        </g>
      ))}
      {total < 100 ? (
        <rect
          className="c-missing"
          x={percent(total)}
          width={percent(100 - total - GAP / 2)}
          y="2"
          height={HEIGHT - 4}
        />
      ) : null}
    </svg>
  );
}

function placed(weights: readonly Weight[], whole: number) {
  let from = 0;
  return weights
    .filter(({ weight }) => weight > 0)
    .map((one) => {
      const width = (one.weight / whole) * 100;
      const place = { ...one, from, width };
      from += width;
      return place;
    });
}

function finding(weights: readonly Weight[], total: number): string {
  const parts = weights.map(({ label, weight }) => `${label} ${weight}`);
  return `Weights: ${parts.join(", ")}; together ${total} of 100`;
}
