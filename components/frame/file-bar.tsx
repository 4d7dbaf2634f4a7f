import type { ReactNode } from "react";

interface FileBarProps {
  /** What the person is working on. */
  title: ReactNode;
  /** The organisation they act for. */
  actingFor?: string;
  /** Their part in it: Lead, Approver, Evaluator 2. */
  youAre?: string;
  /** Anything else to keep in sight: a number, a deadline. */
  facts?: readonly { label: string; value: ReactNode }[];
}

/** The buff bar of private or unfinished work. First on the page, before `Folio`. */
export function FileBar({ title, actingFor, youAre, facts = [] }: FileBarProps) {
  const entries = [
    ...(actingFor ? [{ label: "Acting for", value: actingFor }] : []),
    ...(youAre ? [{ label: "You are", value: youAre }] : []),
    ...facts,
  ];
  return (
    <section className="file" aria-label="What you are working on">
      <div className="wrap file__in">
        <p className="file__title">{title}</p>
        {entries.length > 0 ? (
          <dl>
            {entries.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </section>
  );
}
