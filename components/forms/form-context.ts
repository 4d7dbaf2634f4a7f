"use client";

import { createContext, use } from "react";
import type { Beside } from "@/domain/verdict";
import type { FieldBase, FieldErrors, FieldValues } from "./field-state";

/** What the server said of the last attempt: nothing before the first. */
export interface FormReply {
  /** Counts attempts, so that a form comes back with what was typed. */
  attempt: number;
  errors?: FieldErrors;
  values?: FieldValues;
  /** A page to open beside this one, where something has to be done first. */
  beside?: Beside;
}

/** What the server said of something that was saved by itself. */
export interface SavedReply {
  saved: boolean;
  /** When, as people read it. */
  at?: string;
  /** Why not, and what to do. */
  why?: string;
  /** It is worth trying again. */
  retry?: boolean;
  /** What the form knows to be stored from now on. */
  original?: string;
}

export const FormContext = createContext<FormReply & { scope?: string }>({ attempt: 0 });

/** A field inside an `ActionForm` finds its errors and what was typed by itself; props win. */
export function useField<Props extends Partial<FieldBase>>(props: Props): Props {
  const { errors, values, scope } = use(FormContext);
  return {
    ...props,
    errors: props.errors ?? errors,
    values: props.values ?? values,
    scope: props.scope ?? scope,
  };
}
