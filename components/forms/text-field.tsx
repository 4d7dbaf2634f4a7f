"use client";

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { classNames } from "../class-names";
import { Field } from "./field";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { useField } from "./form-context";

export interface TextFieldProps extends FieldBase {
  defaultValue?: string | number | null;
  /** As wide as what goes in: short for a number or a code, mid for a name. */
  width?: "short" | "mid" | "full";
  type?: Extract<HTMLInputTypeAttribute, "text" | "email" | "url" | "tel" | "search">;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "url" | "tel";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  spellCheck?: boolean;
}

/** One line of text. */
export function TextField(ownProps: TextFieldProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, required, defaultValue, width = "full" } = props;
  const state = fieldState(props);
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <input
        className={classNames("input", width !== "full" && `input--${width}`)}
        id={state.id}
        name={name}
        type={props.type ?? "text"}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        maxLength={props.maxLength}
        spellCheck={props.spellCheck}
        required={required}
        defaultValue={textValue(props, defaultValue)}
        {...state.aria}
      />
    </Field>
  );
}
