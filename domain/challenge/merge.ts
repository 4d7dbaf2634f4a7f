/** A part of a form: field names and what they hold, as text, flags or lists. */
export type Fields = Record<string, unknown>;

export interface Merge<F extends Fields> {
  /** What to save: the person's own changes, on top of what others changed meanwhile. */
  merged: F;
  /** Fields that both changed, to different things. Nothing is to be saved while there is one. */
  conflicts: (keyof F & string)[];
}

/**
 * Brings together what two people did to the same form.
 * @param original what the form held when it was opened.
 * @param current what is stored now.
 * @param typed what was sent.
 */
export function mergeFields<F extends Fields>(original: F, current: F, typed: F): Merge<F> {
  const merged = { ...typed };
  const conflicts: (keyof F & string)[] = [];
  for (const name of Object.keys(typed) as (keyof F & string)[]) {
    if (same(typed[name], current[name]) || same(original[name], current[name])) continue;
    if (same(typed[name], original[name])) merged[name] = current[name];
    else conflicts.push(name);
  }
  return { merged, conflicts };
}

/**
 * What a form that stays open knows to be stored after it was saved: what was typed, where that is what was
 * saved. What somebody else changed meanwhile it has not seen.
 */
export function originalAfter<F extends Fields>(original: F, typed: F, merged: F): F {
  const known = { ...original };
  for (const name of Object.keys(typed) as (keyof F & string)[]) {
    if (same(typed[name], merged[name])) known[name] = merged[name];
  }
  return known;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** Forms send line ends as CRLF, and nothing for an empty field. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\r\n/g, "\n").trim();
  return value ?? null;
}
