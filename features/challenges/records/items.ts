import type { DataSet, Outcome, Phase } from "@/domain/challenge/content";
import { nextCriterionKey } from "@/domain/challenge/content";
import { unknownCriteria } from "@/domain/challenge/tie-breaks";
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

type CriterionFields = {
  title: string;
  question: string;
  weight: string;
  minimum: number | null;
  wordLimit: number;
  socialValue: boolean;
};

export const outcomes: ItemsOf<Outcome> = {
  noun: "outcome",
  rows: (row) => row.outcomes,
  read(row, item) {
    const found = row.outcomes.find(({ id }) => id === item);
    return found
      ? { statement: found.statement, measure: found.measure, baseline: found.baseline }
      : null;
  },
  add: (tx, row, id, fields) =>
    tx.challengeOutcome.create({ data: { id, ...placeIn(row, row.outcomes), ...fields } }),
  change: (tx, id, fields) => tx.challengeOutcome.update({ where: { id }, data: fields }),
  remove: (tx, id) => tx.challengeOutcome.delete({ where: { id } }),
};

/** All but the sample, which is a file and has a form of its own. */
type DataSetFields = Omit<DataSet, "sample">;

export const dataSets: ItemsOf<DataSetFields> = {
  noun: "data set",
  rows: (row) => row.dataSets,
  read(row, item) {
    const found = row.dataSets.find(({ id }) => id === item);
    if (!found) return null;
    const { name, holds, quality, format, licence, legalBasis, personalData, access } = found;
    return { name, holds, quality, format, licence, legalBasis, personalData, access };
  },
  add: (tx, row, id, fields) =>
    tx.challengeDataSet.create({ data: { id, ...placeIn(row, row.dataSets), ...fields } }),
  change: (tx, id, fields) => tx.challengeDataSet.update({ where: { id }, data: fields }),
  remove: (tx, id) => tx.challengeDataSet.delete({ where: { id } }),
  files: (row, item) => row.dataSets.filter(({ id }) => id === item).map((set) => set.sampleId),
};

export const phases: ItemsOf<Phase> = {
  noun: "phase",
  rows: (row) => row.phases,
  read(row, item) {
    const found = row.phases.find(({ id }) => id === item);
    if (!found) return null;
    const { name, detail, suppliers, valuePence, carriesOn } = found;
    return { name, detail, suppliers, valuePence: valuePence.toString(), carriesOn };
  },
  add: (tx, row, id, fields) =>
    tx.challengePhase.create({ data: { id, ...placeIn(row, row.phases), ...inPence(fields) } }),
  change: (tx, id, fields) => tx.challengePhase.update({ where: { id }, data: inPence(fields) }),
  remove: (tx, id) => tx.challengePhase.delete({ where: { id } }),
};

export const criteria: ItemsOf<CriterionFields> = {
  noun: "criterion",
  rows: (row) => row.criteria,
  read(row, item) {
    const found = row.criteria.find(({ id }) => id === item);
    if (!found) return null;
    const { title, question, minimum, wordLimit, socialValue } = found;
    return { title, question, weight: found.weight.toString(), minimum, wordLimit, socialValue };
  },
  add: (tx, row, id, fields) => {
    const key = nextCriterionKey([
      ...row.criteria.map(({ key }) => key),
      ...unknownCriteria(row.tieBreaks, row.criteria),
    ]);
    return tx.criterion.create({ data: { id, key, ...placeIn(row, row.criteria), ...fields } });
  },
  change: (tx, id, fields) => tx.criterion.update({ where: { id }, data: fields }),
  remove: (tx, id) => tx.criterion.delete({ where: { id } }),
};

/** At the end of those that are there. */
function placeIn(row: WholeChallenge, rows: readonly { order: number }[]) {
  return { challengeId: row.id, order: Math.max(0, ...rows.map(({ order }) => order)) + 1 };
}

function inPence({ valuePence, ...rest }: Phase) {
  return { ...rest, valuePence: BigInt(valuePence) };
}
