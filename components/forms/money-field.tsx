"use client";

import { Field } from "./field";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { useField } from "./form-context";

interface MoneyFieldProps extends FieldBase {
  /** Pounds, as text: "135018" or "135018.50". Never a float. */
  defaultValue?: string | null;
}

/** Pounds. Takes "135,018" as well as "135018.00"; the hint has to say whether VAT is in it. */
export function MoneyField(ownProps: MoneyFieldProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, required, defaultValue } = props;
  const state = fieldState(props);
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <span className="money">
        <span aria-hidden="true">£</span>
        <input
          className="input"
          id={state.id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          required={required}
          defaultValue={textValue(props, defaultValue)}
          {...state.aria}
        />
      </span>
    </Field>
  );
}
