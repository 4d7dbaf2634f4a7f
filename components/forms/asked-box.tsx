"use client";

import { CheckboxField } from "./checkbox-field";
import { useField } from "./form-context";

interface AskedBoxProps {
  name: string;
  label: string;
  /** It is asked already; else it comes with the question, as the answer to what was sent. */
  shown?: boolean;
  defaultChecked?: boolean;
}

/** A box that is there once the server asks whether something unusual is meant. */
export function AskedBox({ shown = false, ...box }: AskedBoxProps) {
  const { errors } = useField<{ name: string; label: string; errors?: Record<string, string[]> }>(
    box,
  );
  return shown || errors?.[box.name] ? <CheckboxField {...box} /> : null;
}
