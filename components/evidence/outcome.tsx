import type { ReactNode } from "react";
import { EvidenceMark } from "./evidence-mark";
import { Figure } from "./figure";
import type { Standing } from "./grades";

interface OutcomeProps {
  heading: ReactNode;
  value: ReactNode;
  unit?: string | null;
  standing: Standing;
  /** The figure that the public body gives instead, with whose it is. */
  beside?: { value: ReactNode; unit?: string | null; by: ReactNode } | null;
  /** A `BarPair`, or nothing where there is no baseline. */
  chart?: ReactNode;
  /** Who stands behind it: goes with the mark. */
  evidence?: ReactNode;
  /** What was counted, where and when. */
  source?: ReactNode;
  level?: 3 | 4;
}

/** One outcome: what was measured, the figure, before and after, the grade, the source. Inside `Outcomes`. */
export function Outcome(props: OutcomeProps) {
  const { heading, value, unit, standing, beside, chart, evidence, source, level = 3 } = props;
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <li className={`out out--${standing}`}>
      <Heading className="out__h">{heading}</Heading>
      <div>
        <Figure standing={standing} value={value} unit={unit} />
        {beside ? (
          <p className="out__beside">
            <b>
              {beside.value}
              {beside.unit ? ` ${beside.unit}` : null}
            </b>{" "}
            {beside.by}
          </p>
        ) : null}
      </div>
      {chart ?? <p className="nochart">No baseline given, so there is nothing to draw.</p>}
      <p className="out__ev">
        <EvidenceMark standing={standing} note={evidence} />
      </p>
      <p className="source">{source}</p>
    </li>
  );
}

/** Outcomes side by side, four at most in a row, their parts on one line. */
export function Outcomes({ children }: { children: ReactNode }) {
  return <ul className="outs">{children}</ul>;
}
