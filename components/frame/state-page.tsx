import type { ReactNode } from "react";
import { Main } from "./main";
import { Prose } from "./prose";
import { Standfirst } from "./standfirst";

interface StatePageProps {
  heading: string;
  /** What happened, in a sentence or two. */
  says: ReactNode;
  /** What to do next: a list of links, or text. */
  next?: ReactNode;
  /** Buttons. */
  children?: ReactNode;
}

/** A page that is only a message: not found, not allowed, gone wrong. Says what happened and what to do. */
export function StatePage({ heading, says, next, children }: StatePageProps) {
  return (
    <Main>
      <div className="wrap headline">
        <h1>{heading}</h1>
        <Standfirst>{says}</Standfirst>
        {next ? <Prose>{next}</Prose> : null}
        {children ? <div className="btns">{children}</div> : null}
      </div>
    </Main>
  );
}
