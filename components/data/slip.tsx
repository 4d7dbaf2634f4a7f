import type { ReactNode } from "react";
import { classNames } from "../class-names";

export interface SlipEntry {
  key: string;
  /** As the machine reads it: `2026-11-23`, or with the time. */
  dateTime: string;
  /** As people read it: "23 Nov 2026". */
  date: string;
  says: ReactNode;
  /** Today. */
  now?: boolean;
}

interface SlipProps {
  entries: readonly SlipEntry[];
  /** For a narrow column: dates without the year. */
  small?: boolean;
  className?: string;
}

/** What happened, or will, by date. A history has the newest first, a timetable the next. */
export function Slip({ entries, small, className }: SlipProps) {
  return (
    <ol className={classNames("slip", small && "slip--sm", className)}>
      {entries.map(({ key, dateTime, date, says, now }) => (
        <li key={key} className={now ? "is-now" : undefined}>
          <time dateTime={dateTime}>{date}</time>
          <div>{says}</div>
        </li>
      ))}
    </ol>
  );
}
