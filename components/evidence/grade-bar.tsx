import { percent } from "../charts/scale";
import { GRADES, type Grade } from "./grades";
import { Steps } from "./steps";

export type GradeCounts = Readonly<Record<Grade, number>>;

interface GradeBarProps {
  counts: GradeCounts;
  /** Taller, where it is the main thing on the page. */
  tall?: boolean;
}

const STRONGEST_FIRST: readonly Grade[] = GRADES.toReversed();
const FILLS = {
  measured: "c-deep",
  confirmed: "c-solid",
  documented: "c-hatch",
  asserted: "c-hollow",
};
const WORDS = {
  measured: "independently measured",
  confirmed: "confirmed by the public body",
  documented: "documented",
  asserted: "asserted, nothing attached",
};
const SHORT = { ...WORDS, confirmed: "confirmed", asserted: "asserted" };
const GAP = 0.2;

/** Every claim once, at its present grade: one bar, with the counts under it. */
export function GradeBar({ counts, tall = false }: GradeBarProps) {
  const total = GRADES.reduce((sum, grade) => sum + counts[grade], 0);
  const height = tall ? 72 : 36;
  return (
    <>
      <svg className="chart" height={height} role="img" aria-label={finding(counts, total)}>
        {segments(counts, total).map(({ grade, from, width }) => (
          <rect
            key={grade}
            className={FILLS[grade]}
            x={percent(from)}
            width={percent(Math.max(width - GAP, 0.1))}
            y="1"
            height={height - 2}
          />
        ))}
      </svg>
      <ul className="corekey">
        {STRONGEST_FIRST.map((grade) => (
          <li key={grade}>
            <Steps standing={grade} />
            <b>{counts[grade].toLocaleString("en-GB")}</b>
            <span>{WORDS[grade]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function finding(counts: GradeCounts, total: number): string {
  const parts = STRONGEST_FIRST.map((grade) => `${counts[grade]} ${SHORT[grade]}`);
  return `Of ${total} claims: ${parts.join(", ")}`;
}

function segments(counts: GradeCounts, total: number) {
  let from = 0;
  return STRONGEST_FIRST.filter((grade) => counts[grade] > 0).map((grade) => {
    const segment = { grade, from, width: (counts[grade] / total) * 100 };
    from += segment.width;
    return segment;
  });
}
