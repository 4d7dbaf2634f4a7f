import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { Link } from "../link";

export interface SectionHeadProps {
  heading: ReactNode;
  /** The heading's id, for `aria-labelledby`. */
  id?: string;
  /** A few words beside the heading: scope, period, how it is counted. */
  aside?: ReactNode;
  more?: { href: string; label: string };
  level?: 2 | 3;
  noPrint?: boolean;
}

/** The 3px rule with a heading under it. */
export function SectionHead({ heading, id, aside, more, level = 2, noPrint }: SectionHeadProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classNames("section__head", noPrint && "noprint")}>
      <Heading id={id}>{heading}</Heading>
      {aside ? <p>{aside}</p> : null}
      {more ? (
        <p className="more">
          <Link href={more.href}>{more.label}</Link>
        </p>
      ) : null}
    </div>
  );
}
