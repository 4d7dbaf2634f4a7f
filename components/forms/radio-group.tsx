"use client";

import { Choice, type ChoiceOption } from "./choice";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { Fieldset } from "./fieldset";
import { useField } from "./form-context";

interface RadioGroupProps extends FieldBase {
  options: readonly ChoiceOption[];
  defaultValue?: string | null;
}

/** One of a few. The first button has the field's id, so that the error summary leads to it. */
export function RadioGroup(ownProps: RadioGroupProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, required, options, defaultValue } = props;
  const state = fieldState(props);
  const value = textValue(props, defaultValue);
  return (
    <Fieldset legend={label} hint={hint} optional={optional} state={state}>
      {options.map((option, place) => (
        <Choice
          key={option.value}
          type="radio"
          id={place === 0 ? state.id : `${state.id}-${place}`}
          name={name}
          option={option}
          chosen={option.value === value}
          required={required}
          describedBy={place === 0 ? state.aria["aria-describedby"] : undefined}
        />
      ))}
    </Fieldset>
  );
}
