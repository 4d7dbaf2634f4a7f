import { type ReactNode, useId } from "react";
import { classNames } from "../class-names";

interface NoticeProps {
  /** Plain: it is done, or good to know. File: only your team sees this. Warn: think again. Stop: this stops you. */
  kind?: "plain" | "file" | "warn" | "stop";
  heading: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
  /** Read out when it appears: the answer to what the person just did. */
  live?: boolean;
}

/** Something to read before going on. */
export function Notice({ kind = "plain", heading, level = 2, children, live }: NoticeProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      className={classNames("notice", kind !== "plain" && `notice--${kind}`)}
      aria-labelledby={id}
      aria-live={live ? "polite" : undefined}
    >
      <Heading id={id}>{heading}</Heading>
      {children}
    </section>
  );
}
