import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { STANDING_WORDS, type Standing } from "./grades";
import { Steps } from "./steps";

interface EvidenceMarkProps {
  standing: Standing;
  size?: "line" | "card";
  /** Who and when, small: "by Brackenshire County Council, May 2026". */
  note?: ReactNode;
  /** Leaves out the unseen "Evidence:", where a legend already says so. */
  bare?: boolean;
}

/** The evidence mark with its word. Solid as far as the proof goes. */
export function EvidenceMark({ standing, size = "line", note, bare }: EvidenceMarkProps) {
  return (
    <span className={classNames("ev", `ev--${standing}`, size === "card" && "ev--md")}>
      <Steps standing={standing} />
      <span>
        {bare ? null : <span className="vh">Evidence: </span>}
        {STANDING_WORDS[standing]}
        {note ? (
          <>
            {" "}
            <small>{note}</small>
          </>
        ) : null}
      </span>
    </span>
  );
}
