import type { ReactNode } from "react";
import { classNames } from "../class-names";

interface ColumnsProps {
  /** Equal ones by number; "side" has a narrow right one; "75" is seven to five. */
  kind: "2" | "3" | "4" | "75" | "side";
  children: ReactNode;
  className?: string;
}

/** Columns from 60rem on, one below the other before. */
export function Columns({ kind, children, className }: ColumnsProps) {
  return <div className={classNames("cols", `cols--${kind}`, className)}>{children}</div>;
}
