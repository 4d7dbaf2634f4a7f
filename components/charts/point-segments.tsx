import { classNames } from "../class-names";
import { type DrawnCriterion, type PointsResponse, segmentsOf } from "./points-drawn";
import { percent } from "./scale";

const GAP = 0.25;
/** Narrower than this, the points are left to the table. */
const ROOM_FOR_WORDS = 4;
/** Narrower than this, they are left out on a phone too. */
const ROOM_ON_A_PHONE = 9;

/** One response's bar. */
export function Segments(props: { response: PointsResponse; criteria: readonly DrawnCriterion[] }) {
  const { response, criteria } = props;
  const shown = segmentsOf(response, criteria).filter(({ width }) => width > 0);
  return (
    <svg className="chart" height="40" role="img" aria-label={finding(response, criteria)}>
      {shown.map(({ criterion, from, width }) => (
        <g key={criterion.id}>
          <rect
            className={criterion.fill}
            x={percent(from)}
            width={percent(Math.max(width - GAP, 0.1))}
            y="2"
            height="36"
          />
          {width >= ROOM_FOR_WORDS ? (
            <text
              className={classNames(
                "rk__v",
                criterion.whiteWords && "w",
                width < ROOM_ON_A_PHONE && "rk__v--s",
              )}
              x={percent(from + (width - GAP) / 2)}
              y="25"
              textAnchor="middle"
            >
              {response.points[criterion.id]}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function finding({ name, points, total }: PointsResponse, criteria: readonly DrawnCriterion[]) {
  const parts = criteria.map(({ id, label }) => `${label} ${points[id] ?? 0}`);
  return `${name}: ${parts.join(", ")}; total ${total}`;
}
