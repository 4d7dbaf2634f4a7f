/** What a colleague saved while somebody else had the form open. */
export interface EarlierSave {
  /** The name of who saved it. */
  by: string;
  at: Date;
  /** Names of the fields that were changed. */
  fields: readonly string[];
}

export interface FieldClash {
  field: string;
  by: string;
  at: Date;
}

/**
 * The fields in which a form would undo what others saved since it was opened: those they changed
 * and whose value now differs from what the form says. The last to change a field is named.
 * @param saves since the form was opened, oldest first.
 * @param differs whether the form's value of a field differs from the stored one.
 */
export function clashes(
  saves: readonly EarlierSave[],
  differs: (field: string) => boolean,
): FieldClash[] {
  const last = new Map<string, FieldClash>();
  for (const { by, at, fields } of saves)
    for (const field of fields) last.set(field, { field, by, at });
  return [...last.values()].filter(({ field }) => differs(field));
}
