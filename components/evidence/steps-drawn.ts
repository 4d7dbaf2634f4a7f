import { GRADES, type Standing } from "./grades";

/** Each step of the mark, on whole pixels: [left, top]. All stand on the line y = 16 and are 4 wide. */
const STEPS = [
  [0, 12],
  [6, 8],
  [12, 4],
  [18, 0],
] as const;

export interface StepDrawn {
  key: number;
  d: string;
  fill: "solid" | "faded" | "none";
}

/** The four steps of the evidence mark as paths in a box of 22 by 16. */
export function stepsDrawn(standing: Standing): StepDrawn[] {
  return STEPS.map(([x, y], step) => {
    const fill = fillOf(standing, step);
    const d =
      fill === "solid" ? `M${x} ${y}h4v${16 - y}h-4z` : `M${x + 0.5} ${y + 0.5}h3v${15 - y}h-3z`;
    return { key: x, d, fill };
  });
}

function fillOf(standing: Standing, step: number): StepDrawn["fill"] {
  if (standing === "disputed" || standing === "corrected") return "none";
  if (standing === "lapsed") return step < 3 ? "faded" : "none";
  return step <= GRADES.indexOf(standing) ? "solid" : "none";
}
