"use client";

import { Field } from "./field";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { useField } from "./form-context";

interface TimeFieldProps extends FieldBase {
  /** A time of day as `12:00`. */
  defaultValue?: string | null;
}

/** A time of day in London. The form sends `12:00`. */
export function TimeField(ownProps: TimeFieldProps) {
  const props = useField(ownProps);
  const { name, label, optional, required, defaultValue } = props;
  const hint = props.hint ?? "24-hour clock, London time: for example 12:00 for noon.";
  const state = fieldState({ ...props, hint });
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <input
        className="input input--short"
        id={state.id}
        name={name}
        type="time"
        pattern="\d{2}:\d{2}"
        required={required}
        defaultValue={textValue(props, defaultValue)}
        {...state.aria}
      />
    </Field>
  );
}
