"use client";

import { Choice, type ChoiceOption } from "./choice";
import { chosenValues, type FieldBase, fieldState } from "./field-state";
import { Fieldset } from "./fieldset";
import { useField } from "./form-context";

interface CheckboxGroupProps extends FieldBase {
  options: readonly ChoiceOption[];
  defaultValue?: readonly string[];
}

/** Any of a few: the form sends the name once for each. The first box has the field's id. */
export function CheckboxGroup(ownProps: CheckboxGroupProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, options, defaultValue } = props;
  const state = fieldState(props);
  const chosen = chosenValues(props, defaultValue);
  return (
    <Fieldset legend={label} hint={hint} optional={optional} state={state}>
      {options.map((option, place) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={place === 0 ? state.id : `${state.id}-${place}`}
          name={name}
          option={option}
          chosen={chosen.includes(option.value)}
          describedBy={place === 0 ? state.aria["aria-describedby"] : undefined}
        />
      ))}
    </Fieldset>
  );
}
