import { type Fields, mergeFields } from "@/domain/challenge/merge";
import { mayEdit } from "@/domain/challenge/policy";
import { refuse } from "@/domain/verdict";
import { removals } from "@/features/files/records";
import { command, Invalid, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { lockChallenge } from "../queries";
import type { ItemsOf } from "../records/items";
import * as items from "../records/items";
import { changedNames, conflictErrors } from "./save-fields";

export type SavedItem<F> = F & {
  id: string;
  /** Which one, or "new". */
  item: string;
  original: Fields | null;
};

export const saveOutcome = saves("saveOutcome", items.outcomes);
export const removeOutcome = removes("removeOutcome", items.outcomes);
export const saveDataSet = saves("saveDataSet", items.dataSets);
export const removeDataSet = removes("removeDataSet", items.dataSets);
export const savePhase = saves("savePhase", items.phases);
export const removePhase = removes("removePhase", items.phases);
export const saveCriterion = saves("saveCriterion", items.criteria);
export const removeCriterion = removes("removeCriterion", items.criteria);

const MOST = 30;

/** The command that adds one of the things that a challenge has several of, or changes one. */
function saves<F extends object>(name: string, kind: ItemsOf<F>) {
  return command({
    name: `challenge.${name}`,
    load: (tx, input: SavedItem<F>, actor) => lockChallenge(tx, input.id, actor),
    subject: ({ row }) => ({ type: "challenge", id: row.id }),
    policy: (actor, { facts }) => mayEdit(actor, facts),
    decide({ row }, { id: _id, item, original, ...typed }, { newId }) {
      if (item === "new") {
        if (kind.rows(row).length >= MOST) throw new Refused(tooMany(kind.noun));
        return {
          change: { id: newId(), added: true, fields: typed as unknown as F },
          audit: { added: kind.noun },
        };
      }
      const current = kind.read(row, item) as Fields | null;
      if (current === null) throw new Refused(alreadyRemoved(kind.noun));
      const { merged, conflicts } = mergeFields<Fields>(original ?? current, current, typed);
      if (conflicts.length > 0) throw new Invalid(conflictErrors(conflicts, current));
      return {
        change: { id: item, added: false, fields: merged as F },
        audit: { item, changed: changedNames(current, merged) },
      };
    },
    async save(tx, { id, added, fields }, { row }) {
      if (added) await kind.add(tx, row, id, fields);
      else await kind.change(tx, id, fields);
      await touch(tx, row.id);
      return id;
    },
  });
}

function removes<F>(name: string, kind: ItemsOf<F>) {
  return command({
    name: `challenge.${name}`,
    load: (tx, input: { id: string; item: string }, actor) => lockChallenge(tx, input.id, actor),
    subject: ({ row }) => ({ type: "challenge", id: row.id }),
    policy: (actor, { facts }) => mayEdit(actor, facts),
    decide({ row }, { item }) {
      if (kind.read(row, item) === null) throw new Refused(alreadyRemoved(kind.noun));
      return {
        change: item,
        audit: { removed: kind.noun, item },
        effects: removals(kind.files?.(row, item) ?? []),
      };
    },
    async save(tx, item, { row }) {
      await kind.remove(tx, item);
      await touch(tx, row.id);
      return row.id;
    },
  });
}

function tooMany(noun: string) {
  return refuse(
    `There are ${MOST} of these already.`,
    `Take one away before you add another ${noun}: nobody reads more.`,
  );
}

function alreadyRemoved(noun: string) {
  return refuse(
    `Somebody else took this ${noun} away.`,
    "What you typed is still here: copy it, and add it anew if it is still needed.",
  );
}

function touch(tx: Transaction, id: string) {
  return tx.challenge.update({ where: { id }, data: { revision: { increment: 1 } } });
}
