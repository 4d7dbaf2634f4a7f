import type { ReactNode } from "react";
import { STANDING_WORDS, type Standing } from "./grades";
import { Steps } from "./steps";

interface BadgeProps {
  standing: Standing;
  /** The result in a few words: "3 h 55 min of flood warning". */
  result: ReactNode;
  /** Day of the grade, written out. */
  date?: string;
  /** Who it was done for, and where to check it. */
  note: ReactNode;
}

/** A claim's proof to carry elsewhere. */
export function Badge({ standing, result, date, note }: BadgeProps) {
  return (
    <div className="badge">
      <Steps standing={standing} />
      <p>
        <b>{result}</b>
        <br />
        {STANDING_WORDS[standing]}
        {date ? ` · ${date}` : null}
        <br />
        <span>{note}</span>
      </p>
    </div>
  );
}
