import { type ReactNode, useId } from "react";

interface ChampionProps {
  /** "Championed by the Minister for Coasts, Department for Coasts and Rivers". */
  who: ReactNode;
  /** The endorsement, in a sentence or two. */
  children: ReactNode;
  /** What was checked before it could be published, and when. */
  check?: ReactNode;
}

/** A champion's endorsement, across the page. */
export function Champion({ who, children, check }: ChampionProps) {
  const id = useId();
  return (
    <section className="champ" aria-labelledby={id}>
      <p className="champ__who" id={id}>
        {who}
      </p>
      <blockquote>
        <p>{children}</p>
      </blockquote>
      {check ? <p className="champ__check">{check}</p> : null}
    </section>
  );
}
