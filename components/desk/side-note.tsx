import { type ReactNode, useId } from "react";

/** A part of the narrow column: a small heading under a rule. */
export function SideNote({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="side" aria-labelledby={id}>
      <h2 className="side__h" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
