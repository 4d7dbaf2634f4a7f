import type { ReactNode } from "react";
import { classNames } from "../class-names";

export interface Fact {
  label: string;
  value: ReactNode;
}

/** What is known, line by line: a word and its value. A fact without a value is left out. */
export function Facts({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={classNames("facts", wide && "facts--wide")}>
      {facts.filter(hasValue).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function hasValue({ value }: Fact): boolean {
  return value !== null && value !== undefined && value !== "" && value !== false;
}
