import { type Fields, mergeFields } from "@/domain/challenge/merge";
import { mayEdit } from "@/domain/challenge/policy";
import { formatDateTime } from "@/domain/format/dates";
import { command, type FieldErrors, Invalid } from "@/lib/command";
import { lockChallenge } from "../queries";
import type { FieldsOf } from "../records/fields";
import * as fields from "../records/fields";

export type SavedFields<F> = F & {
  id: string;
  /** What the form held when it was opened. Null writes over whatever is there: for scripts. */
  original: Fields | null;
};

export const saveUsers = saves("saveUsers", fields.usersFields);
export const saveProblem = saves("saveProblem", fields.problemFields);
export const saveLegacy = saves("saveLegacy", fields.legacyFields);
export const saveTried = saves("saveTried", fields.triedFields);
export const saveRights = saves("saveRights", fields.rightsFields);
export const saveKind = saves("saveKind", fields.kindFields);
export const saveTimetable = saves("saveTimetable", fields.timetableFields);
export const saveConditions = saves("saveConditions", fields.conditionsFields);
export const savePrice = saves("savePrice", fields.priceFields);
export const saveAttachments = saves("saveAttachments", fields.attachmentsFields);
export const saveScale = saves("saveScale", fields.scaleFields);
export const saveDescriptors = saves("saveDescriptors", fields.descriptorsFields);
export const saveTies = saves("saveTies", fields.tiesFields);
export const saveNamesHidden = saves("saveNamesHidden", fields.namesFields);
export const saveConflicts = saves("saveConflicts", fields.conflictsFields);

/**
 * The command that saves one page of the builder. Two people can save the same page: what only one
 * changed is kept, and what both changed comes back to the second with what it says now.
 */
function saves<F extends Fields>(name: string, part: FieldsOf<F>) {
  return command({
    name: `challenge.${name}`,
    async load(tx, input: SavedFields<F>, actor) {
      const locked = await lockChallenge(tx, input.id, actor);
      return locked && { ...locked, errors: (await part.check?.(tx, input, locked.row)) ?? {} };
    },
    subject: ({ row }) => ({ type: "challenge", id: row.id }),
    policy: (actor, { facts }) => mayEdit(actor, facts),
    decide({ row, errors }, { id: _id, original, ...typed }, { newId }) {
      if (Object.keys(errors).length > 0) throw new Invalid(errors);
      const current = part.read(row);
      const { merged, conflicts } = mergeFields<Fields>(original ?? current, current, typed);
      if (conflicts.length > 0) throw new Invalid(conflictErrors(conflicts, current));
      const seed = newId().replaceAll("-", "").slice(-16);
      return {
        change: part.write(merged as F, { row, seed }),
        audit: { changed: changedNames(current, merged) },
      };
    },
    save: (tx, change, { row }) =>
      tx.challenge.update({
        where: { id: row.id },
        data: { ...change, revision: { increment: 1 } },
        select: { id: true },
      }),
  });
}

/** The input that stands for what is saved under another name. */
const FIELD_OF: Readonly<Record<string, string>> = {
  questionsCloseAt: "questionsCloseOn",
  closesAt: "closesOn",
  descriptors: "descriptor0",
  tieBreaks: "first",
};

/** What the second to save is told, at each field that both changed. */
export function conflictErrors(conflicts: readonly string[], current: Fields): FieldErrors {
  return Object.fromEntries(
    conflicts.map((name) => [
      FIELD_OF[name] ?? name,
      [
        `Somebody else changed this while you wrote. It now says: “${inWords(current[name])}” Yours is still here: bring the two together and save again.`,
      ],
    ]),
  );
}

/** The names of the fields that are different, for the audit: never what they say. */
export function changedNames(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

function inWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.join(", ") || "nothing";
  if (value === null || value === "") return "nothing";
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? formatDateTime(new Date(text)) : text;
}
