import type { Standing } from "./grades";
import { type StepDrawn, stepsDrawn } from "./steps-drawn";

function Step({ d, fill }: Omit<StepDrawn, "key">) {
  if (fill === "solid") return <path fill="currentColor" stroke="none" d={d} />;
  if (fill === "none") return <path d={d} />;
  return <path d={d} fill="currentColor" fillOpacity=".3" />;
}

/** The drawing of the evidence mark, without its word: only for use beside one. */
export function Steps({ standing }: { standing: Standing }) {
  return (
    <svg viewBox="0 0 22 16" fill="none" stroke="currentColor" aria-hidden="true">
      {stepsDrawn(standing).map(({ key, ...step }) => (
        <Step key={key} {...step} />
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
