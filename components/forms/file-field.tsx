"use client";

import { Field } from "./field";
import { type FieldBase, fieldState } from "./field-state";
import { useField } from "./form-context";

interface FileFieldProps extends Omit<FieldBase, "values"> {
  /** Types as `accept` takes them; the hint has to say them, and the size, in words. */
  accept?: string;
}

/** A file to attach. A browser never gives a file back, so after an error it has to be chosen again. */
export function FileField(given: FileFieldProps) {
  const props = useField(given);
  const { name, label, hint, optional, required, accept } = props;
  const state = fieldState(props);
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <input
        className="input input--file"
        id={state.id}
        name={name}
        type="file"
        accept={accept}
        required={required}
        {...state.aria}
      />
    </Field>
  );
}
