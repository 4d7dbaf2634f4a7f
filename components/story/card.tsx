import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { EvidenceMark } from "../evidence/evidence-mark";
import { type Standing, solidity } from "../evidence/grades";
import { Link } from "../link";

interface CardProps {
  /** Whom it was for, or technology and place. */
  kicker: ReactNode;
  /** Madder: a dispute, a pilot that was stopped. */
  stopped?: boolean;
  title: ReactNode;
  href: string;
  /** The best result, large, with its words below. */
  figure?: { value: ReactNode; says: ReactNode };
  standing?: Standing;
  evidence?: ReactNode;
  children?: ReactNode;
}

/** A case study or a story in a row of three. Inside `Cards`. */
export function Card(props: CardProps) {
  const { kicker, stopped, title, href, figure, standing, evidence, children } = props;
  return (
    <article className="card">
      <p className={classNames("kick", stopped && "kick--stop")}>{kicker}</p>
      <h3>
        <Link href={href}>{title}</Link>
      </h3>
      {figure ? (
        <>
          <p className={classNames("card__fig", standing && FIGURES[solidity(standing)])}>
            {figure.value}
          </p>
          <p className="small">{figure.says}</p>
        </>
      ) : null}
      {standing ? (
        <p>
          <EvidenceMark standing={standing} note={evidence} />
        </p>
      ) : null}
      {children}
    </article>
  );
}

const FIGURES = { solid: null, pale: "out__fig--pale", hollow: "hollow" } as const;

export function Cards({ children }: { children: ReactNode }) {
  return <div className="cols cols--3 cards">{children}</div>;
}
