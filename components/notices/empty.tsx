import type { ReactNode } from "react";

interface EmptyProps {
  heading: ReactNode;
  /** Why there is nothing. */
  why: ReactNode;
  /** One next step: a `ButtonLink`, hollow and small. */
  children?: ReactNode;
  level?: 2 | 3;
}

/** Nothing here yet: why, and one next step. */
export function Empty({ heading, why, children, level = 3 }: EmptyProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="empty">
      <Heading>{heading}</Heading>
      <p className="small">{why}</p>
      {children ? <div className="btns">{children}</div> : null}
    </div>
  );
}
