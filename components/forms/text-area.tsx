"use client";

import { Field } from "./field";
import { type FieldBase, fieldState, textValue } from "./field-state";
import { useField } from "./form-context";

interface TextAreaProps extends FieldBase {
  defaultValue?: string | null;
  rows?: number;
  /** The most words that are taken. Said below the hint; the server counts. */
  wordLimit?: number;
}

/** Several lines of text. Grows with what is typed. */
export function TextArea(ownProps: TextAreaProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, required, defaultValue, rows = 5, wordLimit } = props;
  const limit = wordLimit ? `Up to ${wordLimit.toLocaleString("en-GB")} words.` : undefined;
  const wholeHint = [hint, limit].filter(Boolean).join(" ") || undefined;
  const state = fieldState({ ...props, hint: wholeHint });
  return (
    <Field state={state} label={label} hint={wholeHint} optional={optional}>
      <textarea
        className="input"
        id={state.id}
        name={name}
        rows={rows}
        required={required}
        defaultValue={textValue(props, defaultValue)}
        {...state.aria}
      />
    </Field>
  );
}
