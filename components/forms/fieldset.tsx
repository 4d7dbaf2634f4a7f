import type { ReactNode } from "react";
import { classNames } from "../class-names";
import { FieldMessages } from "./field";
import type { FieldState } from "./field-state";

interface FieldsetProps {
  legend: string;
  hint?: string;
  optional?: boolean;
  /** Given by a group of choices; a plain set of fields has none. */
  state?: FieldState;
  children: ReactNode;
}

/** Fields or choices that answer one question together. */
export function Fieldset({ legend, hint, optional, state, children }: FieldsetProps) {
  return (
    <fieldset className={classNames("field", state?.error && "field--error")}>
      <legend className="legend">
        {legend}
        {optional ? <span className="field__optional"> (optional)</span> : null}
      </legend>
      {state ? <FieldMessages state={state} hint={hint} /> : null}
      {!state && hint ? <p className="hint">{hint}</p> : null}
      {children}
    </fieldset>
  );
}
