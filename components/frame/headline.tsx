import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Standfirst } from "./standfirst";

interface HeadlineProps {
  heading: ReactNode;
  /** A line above: technology and place, or whose page it is. */
  kicker?: ReactNode;
  standfirst?: ReactNode;
  /** Larger, for the headline of a story. */
  large?: boolean;
  /** What can be done: buttons, links. */
  children?: ReactNode;
}

/** The head of a public page: the `h1`, what it is about, what can be done. */
export function Headline({ heading, kicker, standfirst, large, children }: HeadlineProps) {
  return (
    <div className="wrap headline">
      {kicker ? <p className="kick">{kicker}</p> : null}
      <h1 className={classNames(large && "headline__h")}>{heading}</h1>
      {standfirst ? <Standfirst>{standfirst}</Standfirst> : null}
      {children ? <div className="btns">{children}</div> : null}
    </div>
  );
}
