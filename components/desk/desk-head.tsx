import type { ReactNode } from "react";
import { Standfirst } from "../frame/standfirst";

interface DeskHeadProps {
  heading: ReactNode;
  kicker?: ReactNode;
  /** How far it is, and what to do. */
  standfirst?: ReactNode;
  /** A `StateTag` or `Tag`, on the right. */
  state?: ReactNode;
  /** 1, except where a page shows another one's head. */
  level?: 1 | 2 | 3;
}

/** The head of a working page. */
export function DeskHead({ heading, kicker, standfirst, state, level = 1 }: DeskHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="desk__head">
      <div>
        {kicker ? <p className="kick">{kicker}</p> : null}
        <Heading>{heading}</Heading>
        {standfirst ? <Standfirst>{standfirst}</Standfirst> : null}
      </div>
      {state ? <p>{state}</p> : null}
    </div>
  );
}
