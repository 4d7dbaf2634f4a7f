import type { Standing } from "../evidence/grades";
import { solidity } from "../evidence/grades";
import { percent, share } from "./scale";

export interface Measured {
  /** For the length of the bar. Not below zero. */
  value: number;
  /** As it is read: "3 h 55 min", "£41,000". */
  words: string;
}

interface BarPairProps {
  before: Measured;
  after: Measured;
  standing: Standing;
}

const FILLS = { solid: "c-solid", pale: "c-hatch", hollow: "c-hollow" } as const;
const HEIGHT = 24;
/** From this share of the width on, the words fit inside the bar. */
const ROOM_INSIDE = 55;

/** Baseline above result, from zero, the result as solid as its proof. */
export function BarPair({ before, after, standing }: BarPairProps) {
  if (before.value < 0 || after.value < 0)
    return (
      <p className="nochart">
        From {before.words} to {after.words}. Bars start at zero, and one of these lies below.
      </p>
    );
  const whole = Math.max(before.value, after.value);
  const fill = FILLS[solidity(standing)];
  return (
    <svg
      className="chart"
      height="56"
      role="img"
      aria-label={`From ${before.words} to ${after.words}`}
    >
      <Bar fill="c-grey" y={0} width={share(before.value, whole)} words={before.words} />
      <Bar fill={fill} y={30} width={share(after.value, whole)} words={after.words} />
    </svg>
  );
}

function Bar({ fill, y, width, words }: { fill: string; y: number; width: number; words: string }) {
  const inside = width > ROOM_INSIDE;
  const colour = inside && fill === "c-solid" ? "b w" : inside && fill === "c-hatch" ? "b h" : "b";
  return (
    <>
      <rect className={fill} x="0" y={y} width={percent(width)} height={HEIGHT} />
      <text
        className={colour}
        x={percent(width)}
        dx={inside ? -8 : 8}
        y={y + 17}
        textAnchor={inside ? "end" : undefined}
      >
        {words}
      </text>
    </>
  );
}
