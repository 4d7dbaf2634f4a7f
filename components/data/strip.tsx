import type { ReactNode } from "react";

export interface StripFact {
  label: string;
  value: ReactNode;
  /** Behind the value, small. */
  note?: ReactNode;
}

/** Up to four facts across the page, between two rules: what decides whether to read on. */
export function Strip({ facts }: { facts: readonly StripFact[] }) {
  return (
    <dl className="strip">
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <span> {note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
