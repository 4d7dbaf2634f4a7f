"use client";

import { classNames } from "../class-names";
import { Choice } from "./choice";
import { FieldMessages } from "./field";
import { chosenValues, type FieldBase, fieldState } from "./field-state";
import { useField } from "./form-context";

interface CheckboxFieldProps extends FieldBase {
  /** What the form sends when it is ticked. */
  value?: string;
  defaultChecked?: boolean;
}

/** One box on its own: a yes, or a declaration. */
export function CheckboxField(ownProps: CheckboxFieldProps) {
  const props = useField(ownProps);
  const { name, label, hint, required, value = "yes", defaultChecked = false } = props;
  const state = fieldState(props);
  return (
    <div className={classNames("field", state.error && "field--error")}>
      <FieldMessages state={state} hint={hint} />
      <Choice
        type="checkbox"
        id={state.id}
        name={name}
        option={{ value, label }}
        chosen={chosenValues(props, defaultChecked ? [value] : []).includes(value)}
        required={required}
        describedBy={state.aria["aria-describedby"]}
      />
    </div>
  );
}
