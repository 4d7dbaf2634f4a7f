import { fieldId } from "./field-id";

/** What is wrong, by field name. "" holds what belongs to no field. */
export type FieldErrors = Readonly<Record<string, readonly string[] | null | undefined>>;

/** What was typed, by field name, as the form sent it. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** What every field takes. */
export interface FieldBase {
  name: string;
  /** Keeps two forms on one page apart; give the same to their `ErrorSummary`. */
  scope?: string;
  label: string;
  hint?: string;
  /** The whole form's errors; the field finds its own. */
  errors?: FieldErrors;
  /** What was typed, when the form comes back. Wins over `defaultValue`, also where the field was left empty. */
  values?: FieldValues;
  required?: boolean;
  /** Says "(optional)" behind the label. */
  optional?: boolean;
}

export interface FieldState {
  id: string;
  hintId: string | undefined;
  errorId: string | undefined;
  error: string | undefined;
  /** For the input: which texts explain it, and whether it is wrong. */
  aria: { "aria-describedby": string | undefined; "aria-invalid": true | undefined };
}

/** Works out ids, message and ARIA of a field. `more` are ids of further texts that explain it. */
export function fieldState(field: FieldBase, ...more: string[]): FieldState {
  const id = fieldId(field.name, field.scope);
  const error = field.errors?.[field.name]?.[0];
  const hintId = field.hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const described = [hintId, ...more, errorId].filter(Boolean).join(" ");
  return {
    id,
    hintId,
    errorId,
    error,
    aria: {
      "aria-describedby": described || undefined,
      "aria-invalid": error ? true : undefined,
    },
  };
}

/** The text a field starts with: what was typed, else the default. */
export function textValue(
  field: Pick<FieldBase, "name" | "values">,
  fallback?: string | number | null,
): string {
  if (field.values) return asText(field.values[field.name]);
  return asText(fallback);
}

/** The choices a group starts with: what was chosen, else the default. */
export function chosenValues(
  field: Pick<FieldBase, "name" | "values">,
  fallback: readonly string[] = [],
): readonly string[] {
  if (!field.values) return fallback;
  const submitted = field.values[field.name];
  if (Array.isArray(submitted)) return submitted.map(asText);
  return submitted === undefined || submitted === null ? [] : [asText(submitted)];
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}
