import { GRADES, type Standing } from "./grades";

/** Each step of the mark, on whole pixels: [left, top]. All stand on the line y = 16 and are 4 wide. */
const STEPS = [
  [0, 12],
  [6, 8],
  [12, 4],
  [18, 0],
] as const;

function Step({ x, y, fill }: { x: number; y: number; fill: "solid" | "faded" | "none" }) {
  if (fill === "solid")
    return <path fill="currentColor" stroke="none" d={`M${x} ${y}h4v${16 - y}h-4z`} />;
  const outline = `M${x + 0.5} ${y + 0.5}h3v${15 - y}h-3z`;
  if (fill === "none") return <path d={outline} />;
  return <path d={outline} fill="currentColor" fillOpacity=".3" />;
}

function fillOf(standing: Standing, step: number): "solid" | "faded" | "none" {
  if (standing === "disputed") return "none";
  if (standing === "lapsed") return step < 3 ? "faded" : "none";
  return step <= GRADES.indexOf(standing) ? "solid" : "none";
}

/** The drawing of the evidence mark, without its word: only for use beside one. */
export function Steps({ standing }: { standing: Standing }) {
  return (
    <svg viewBox="0 0 22 16" fill="none" stroke="currentColor" aria-hidden="true">
      {STEPS.map(([x, y], step) => (
        <Step key={x} x={x} y={y} fill={fillOf(standing, step)} />
      ))}
      {standing === "disputed" ? <path d="M.8 .8l6 6M6.8 .8l-6 6" strokeWidth="2" /> : null}
      {standing === "lapsed" ? (
        <>
          <circle cx="4" cy="4" r="3.4" strokeWidth="1.3" />
          <path d="M4 1.8V4.3H5.8" strokeWidth="1.3" />
        </>
      ) : null}
    </svg>
  );
}
