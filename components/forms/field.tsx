import type { ReactNode } from "react";
import { classNames } from "../class-names";
import type { FieldState } from "./field-state";

interface FieldProps {
  state: FieldState;
  label: string;
  hint?: string;
  optional?: boolean;
  children: ReactNode;
}

/** Label, hint, error, then the input: what every single field has around it. */
export function Field({ state, label, hint, optional, children }: FieldProps) {
  return (
    <div className={classNames("field", state.error && "field--error")}>
      <label htmlFor={state.id}>
        {label}
        {optional ? <span className="field__optional"> (optional)</span> : null}
      </label>
      <FieldMessages state={state} hint={hint} />
      {children}
    </div>
  );
}

/** The hint and the error, with the ids that the input refers to. */
export function FieldMessages({ state, hint }: { state: FieldState; hint?: string }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={state.hintId}>
          {hint}
        </p>
      ) : null}
      {state.error ? (
        <span className="error" id={state.errorId}>
          <span className="vh">Error: </span>
          {state.error}
        </span>
      ) : null}
    </>
  );
}
