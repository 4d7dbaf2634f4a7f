import { formatTime } from "@/domain/format/dates";
import { listWords } from "@/domain/format/words";
import { clashes, type EarlierSave } from "@/domain/supplier/concurrency";
import { type FieldErrors, Invalid } from "@/lib/command";

/** A form's fields in the words of a person, and "" for none. */
type Words = Readonly<Record<string, string>>;

/**
 * Stops a save that would undo what others saved since the form was opened, and says what that was.
 * What was typed comes back in the form; saving once more keeps it.
 * @param stored the fields as they are now, @param typed as the form says.
 * @throws {Invalid}
 */
export function refuseClash(saves: readonly EarlierSave[], stored: Words, typed: Words): void {
  const found = clashes(saves, (field) => (stored[field] ?? "") !== (typed[field] ?? ""));
  if (found.length === 0) return;
  const people = listWords([...new Set(found.map(({ by }) => by))]);
  const errors: FieldErrors = {
    "": [
      `${people} saved this while you had it open. What you typed is still here. Compare it with theirs, then save again to keep yours.`,
    ],
  };
  for (const { field, by, at } of found) {
    const now = stored[field] ? `It now says “${stored[field]}”.` : "It is empty now.";
    errors[field] = [`${by} changed this at ${formatTime(at)}. ${now}`];
  }
  throw new Invalid(errors);
}

/** The names of the fields in which two states differ, for the audit. */
export function changedFields(before: Words, after: Words): string[] {
  return Object.keys(after).filter((field) => (before[field] ?? "") !== after[field]);
}
