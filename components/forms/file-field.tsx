"use client";

import { type ChangeEvent, useState } from "react";
import { tooLarge } from "@/domain/file/check";
import { MOST_BYTES } from "@/domain/file/types";
import { Field } from "./field";
import { type FieldBase, fieldState } from "./field-state";
import { useField } from "./form-context";

interface FileFieldProps extends Omit<FieldBase, "values"> {
  /** Types as `accept` takes them; the hint has to say them, and the size, in words. */
  accept?: string;
}

/**
 * A file to attach. A browser never gives a file back, so after an error it has to be chosen again.
 * With JavaScript, one that is too large is said to be so before it is sent. Name the field as `file`
 * of the `ActionForm` around it.
 */
export function FileField(ownProps: FileFieldProps) {
  const props = useField(ownProps);
  const { name, label, hint, optional, required, accept } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const state = fieldState(problem ? { ...props, errors: { [name]: [problem] } } : props);
  const look = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const size = currentTarget.files?.[0]?.size ?? 0;
    setProblem(size > MOST_BYTES ? tooLarge(size) : null);
    if (size > MOST_BYTES) currentTarget.value = "";
  };
  return (
    <Field state={state} label={label} hint={hint} optional={optional}>
      <input
        className="input input--file"
        id={state.id}
        name={name}
        type="file"
        accept={accept}
        required={required}
        onChange={look}
        {...state.aria}
      />
      <span className="vh" aria-live="polite">
        {problem}
      </span>
    </Field>
  );
}
