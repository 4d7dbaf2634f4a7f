import { ChartFigures } from "./chart-figures";
import { Segments } from "./point-segments";
import {
  drawPoints,
  type PointsCriterion,
  type PointsDrawn,
  type PointsResponse,
} from "./points-drawn";

interface StackedPointsProps {
  criteria: readonly PointsCriterion[];
  /** In the order of the ranking, the excluded last. */
  responses: readonly PointsResponse[];
  /** Leaves out the table, where the page has a fuller one. */
  withoutTable?: boolean;
}

/** The ranking: how each response's points add up, out of 100. */
export function StackedPoints({ criteria, responses, withoutTable }: StackedPointsProps) {
  const layout = drawPoints(criteria, responses);
  return (
    <>
      <Key layout={layout} />
      <ol className="rk">
        {layout.headFits ? <Head layout={layout} /> : null}
        {responses.map((response) => (
          <ResponseRow key={response.id} response={response} layout={layout} />
        ))}
      </ol>
      {withoutTable ? null : (
        <ChartFigures
          figures={{
            caption: "Points",
            head: [
              "Supplier",
              ...criteria.map(({ label, weight }) => `${label}, of ${weight}`),
              "Total",
            ],
            rows: responses.map((one) => [
              one.name,
              ...criteria.map(({ id }) => (one.excluded ? "–" : (one.points[id] ?? "–"))),
              one.excluded ? "excluded" : one.total,
            ]),
          }}
        />
      )}
    </>
  );
}

function Key({ layout }: { layout: PointsDrawn }) {
  return (
    <ul className={layout.headFits ? "rk__key" : "rk__key rk__key--always"}>
      {layout.criteria.map(({ id, label, fill }) => (
        <li key={id}>
          <svg width="16" height="16" aria-hidden="true">
            <rect className={fill} x="0.5" y="0.5" width="15" height="15" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function Head({ layout }: { layout: PointsDrawn }) {
  return (
    <li className="rk__head" aria-hidden="true">
      <span />
      <svg className="chart" height="22" aria-hidden="true">
        {layout.head.map(({ id, at, words }) => (
          <text key={id} className="q" x={at} y="16">
            {words}
          </text>
        ))}
      </svg>
      <span className="rk__tt">Total</span>
    </li>
  );
}

function ResponseRow({ response, layout }: { response: PointsResponse; layout: PointsDrawn }) {
  const name = (
    <span className="rk__n">
      <b>{response.rank ?? "–"}</b>
      <span>
        {response.name}
        {response.note ? <small>{response.note}</small> : null}
      </span>
    </span>
  );
  if (response.excluded)
    return (
      <li className="rk__out">
        {name}
        <p>{response.excluded}</p>
        <span />
      </li>
    );
  return (
    <li className={response.wins ? "rk__first" : undefined}>
      {name}
      <Segments response={response} criteria={layout.criteria} />
      <b className="rk__t">{response.total}</b>
    </li>
  );
}
