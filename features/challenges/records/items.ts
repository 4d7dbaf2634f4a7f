import { nextCriterionKey, type Outcome, type Phase } from "@/domain/challenge/content";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { unknownCriteria } from "@/domain/challenge/tie-breaks";
import { type Columns, readRow, type Values, writeRow } from "@/domain/fields/derived";
import type { Fields } from "@/domain/fields/kinds";
import type { Transaction } from "@/lib/database";
import type { WholeChallenge } from "../queries";

/** A thing that a challenge has several of: how one is read, and how it is written. */
export interface ItemsOf<F> {
  /** What one is called in a message. */
  noun: string;
  rows(row: WholeChallenge): readonly { id: string }[];
  /** The fields of one as its form holds them; null if it is not there. */
  read(row: WholeChallenge, item: string): F | null;
  add(tx: Transaction, row: WholeChallenge, id: string, fields: F): Promise<unknown>;
  change(tx: Transaction, id: string, fields: F): Promise<unknown>;
  remove(tx: Transaction, id: string): Promise<unknown>;
  /** Files that go with it. */
  files?(row: WholeChallenge, item: string): readonly (string | null)[];
}

export const outcomes: ItemsOf<Outcome> = {
  noun: "outcome",
  rows: (row) => row.outcomes,
  read: (row, item) => readItem(OUTCOME_FIELDS, row.outcomes, item),
  add: (tx, row, id, fields) =>
    tx.challengeOutcome.create({ data: { id, ...placeIn(row, row.outcomes), ...fields } }),
  change: (tx, id, data) => tx.challengeOutcome.update({ where: { id }, data }),
  remove: (tx, id) => tx.challengeOutcome.delete({ where: { id } }),
};

/** All but the sample, which is a file and has a form of its own. */
export const dataSets: ItemsOf<Values<typeof DATA_SET_FIELDS>> = {
  noun: "data set",
  rows: (row) => row.dataSets,
  read: (row, item) => readItem(DATA_SET_FIELDS, row.dataSets, item),
  add: (tx, row, id, fields) =>
    tx.challengeDataSet.create({ data: { id, ...placeIn(row, row.dataSets), ...fields } }),
  change: (tx, id, data) => tx.challengeDataSet.update({ where: { id }, data }),
  remove: (tx, id) => tx.challengeDataSet.delete({ where: { id } }),
  files: (row, item) => row.dataSets.filter(({ id }) => id === item).map((set) => set.sampleId),
};

export const phases: ItemsOf<Phase> = {
  noun: "phase",
  rows: (row) => row.phases,
  read: (row, item) => readItem(PHASE_FIELDS, row.phases, item),
  add: (tx, row, id, fields) =>
    tx.challengePhase.create({
      data: { id, ...placeIn(row, row.phases), ...writeRow(PHASE_FIELDS, fields) },
    }),
  change: (tx, id, fields) =>
    tx.challengePhase.update({ where: { id }, data: writeRow(PHASE_FIELDS, fields) }),
  remove: (tx, id) => tx.challengePhase.delete({ where: { id } }),
};

export const criteria: ItemsOf<Values<typeof CRITERION_FIELDS>> = {
  noun: "criterion",
  rows: (row) => row.criteria,
  read: (row, item) => readItem(CRITERION_FIELDS, row.criteria, item),
  add: (tx, row, id, fields) => {
    const key = nextCriterionKey([
      ...row.criteria.map(({ key }) => key),
      ...unknownCriteria(row.tieBreaks, row.criteria),
    ]);
    return tx.criterion.create({ data: { id, key, ...placeIn(row, row.criteria), ...fields } });
  },
  change: (tx, id, data) => tx.criterion.update({ where: { id }, data }),
  remove: (tx, id) => tx.criterion.delete({ where: { id } }),
};

function readItem<Of extends Fields>(
  fields: Of,
  rows: readonly ({ id: string } & Columns<Of>)[],
  item: string,
): Values<Of> | null {
  const found = rows.find(({ id }) => id === item);
  return found ? readRow(fields, found) : null;
}

/** At the end of those that are there. */
function placeIn(row: WholeChallenge, rows: readonly { order: number }[]) {
  return { challengeId: row.id, order: Math.max(0, ...rows.map(({ order }) => order)) + 1 };
}
