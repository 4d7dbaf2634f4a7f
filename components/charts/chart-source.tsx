import type { ReactNode } from "react";
import { Link } from "../link";

/** Where the figures come from, the period, and the figures themselves as CSV. */
export function ChartSource({ children, csvHref }: { children?: ReactNode; csvHref?: string }) {
  return (
    <p className="source">
      {children}
      {csvHref ? (
        <>
          {" "}
          <Link href={csvHref}>Get the figures (CSV)</Link>
        </>
      ) : null}
    </p>
  );
}
