"use client";

import { classNames } from "../class-names";
import { Field } from "./field";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { useField } from "./form-context";

export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps extends FieldBase {
  options: readonly Option[];
  defaultValue?: string | null;
  /** The first, empty line: "Choose a region". Leave out where something is always chosen. */
  placeholder?: string;
  width?: "short" | "mid" | "full";
}

/** One of a long list. Up to six are better as a `RadioGroup`. */
export function SelectField(ownProps: SelectFieldProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, required, defaultValue, options, width = "mid" } = props;
  const state = fieldState(props);
  const value = textValue(props, defaultValue);
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <select
        // A new default reaches a select only when it is made anew.
        key={value}
        className={classNames(width !== "full" && `input--${width}`)}
        id={state.id}
        name={name}
        required={required}
        defaultValue={value}
        {...state.aria}
      >
        {props.placeholder ? <option value="">{props.placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
