import type { ReactNode } from "react";
import { percent } from "../charts/scale";
import { type Grade, STANDING_WORDS } from "./grades";

export interface LadderStep {
  grade: Grade;
  /** Whether something stands behind the claim at this grade. */
  reached: boolean;
  /** Who, when, until when; or how to get there. */
  says: ReactNode;
}

interface EvidenceLadderProps {
  /** The four grades, weakest first. */
  steps: readonly LadderStep[];
  /** A disputed ladder is all hollow, a lapsed one faded. */
  condition?: "holds" | "disputed" | "lapsed";
}

const FULL_HEIGHT = 92;
const RISE = FULL_HEIGHT / 4;

/** The evidence mark, large: who stands behind each grade of a claim. On its side on a phone. */
export function EvidenceLadder({ steps, condition = "holds" }: EvidenceLadderProps) {
  const top = steps.findLast((step) => step.reached);
  return (
    <ol className="ladder">
      {steps.map(({ grade, reached, says }, place) => (
        <li
          key={grade}
          className={reached ? undefined : "is-off"}
          aria-current={top?.grade === grade ? "step" : undefined}
        >
          <Rise place={place + 1} fill={reached ? FILLS[condition] : "c-outline"} />
          <div>
            <strong>{STANDING_WORDS[grade]}</strong>
            <p>{says}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

const FILLS = { holds: "c-solid", disputed: "c-disputed", lapsed: "c-faded" } as const;

function Rise({ place, fill }: { place: number; fill: string }) {
  const height = RISE * place;
  const edge = fill === "c-solid" ? 0 : 1;
  return (
    <>
      <svg className="ladder__tall" aria-hidden="true">
        <rect
          className={fill}
          x={edge / 2}
          y={FULL_HEIGHT - height + edge / 2}
          width={percent(100 - edge / 2)}
          height={height - edge}
        />
      </svg>
      <svg className="ladder__wide" aria-hidden="true">
        <rect
          className={fill}
          x={edge / 2}
          y={2 + edge / 2}
          width={percent(25 * place - edge)}
          height={22 - edge}
        />
      </svg>
    </>
  );
}
