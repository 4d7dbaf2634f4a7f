"use client";

import { Field } from "./field";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { useField } from "./form-context";

interface DateFieldProps extends FieldBase {
  /** A day as `2026-11-23`. */
  defaultValue?: string | null;
  min?: string;
  max?: string;
}

/** A day. The form sends `2026-11-23`; a browser without a calendar shows a line of text, so the hint says the format. */
export function DateField(ownProps: DateFieldProps) {
  const props = useField(ownProps);
  const { name, label, optional, required, defaultValue, min, max } = props;
  const hint = props.hint ?? "Year, month, day: for example 2026-11-23.";
  const state = fieldState({ ...props, hint });
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <input
        className="input input--date"
        id={state.id}
        name={name}
        type="date"
        pattern="\d{4}-\d{2}-\d{2}"
        min={min}
        max={max}
        required={required}
        defaultValue={textValue(props, defaultValue)}
        {...state.aria}
      />
    </Field>
  );
}
