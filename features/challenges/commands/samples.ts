import { asPerson } from "@/domain/actor";
import { mayEdit } from "@/domain/challenge/policy";
import { createFile, removals, type StoredUpload } from "@/features/files/records";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { lockChallenge } from "../queries";

interface OfDataSet {
  /** The challenge. */
  id: string;
  /** The data set. */
  item: string;
}

/** Gives a data set a sample or a schema, in the place of the one before. */
export const addSample = command({
  name: "challenge.addSample",
  load: (tx, input: OfDataSet & { upload: StoredUpload | null }, actor) =>
    loadDataSet(tx, input, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayEdit(actor, facts),
  decide({ set }, { upload }, { newId }) {
    if (!upload) throw new Invalid({ file: ["Choose the sample or the schema"] });
    const fileId = newId();
    return {
      change: { fileId, upload },
      audit: { dataSet: set.id, file: fileId, sha256: upload.sha256 },
      effects: removals([set.sampleId]),
    };
  },
  async save(tx, { fileId, upload }, { row, set }, { actor, now }) {
    const by = { organisationId: row.bodyId, userId: asPerson(actor).userId, now };
    await createFile(tx, fileId, upload, by);
    await tx.challengeDataSet.update({ where: { id: set.id }, data: { sampleId: fileId } });
  },
});

/** Takes the sample of a data set away. */
export const removeSample = command({
  name: "challenge.removeSample",
  load: (tx, input: OfDataSet, actor) => loadDataSet(tx, input, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayEdit(actor, facts),
  decide: ({ set }) => ({
    change: set.id,
    audit: { dataSet: set.id, file: set.sampleId },
    effects: removals([set.sampleId]),
  }),
  async save(tx, id) {
    await tx.challengeDataSet.update({ where: { id }, data: { sampleId: null } });
  },
});

async function loadDataSet(
  tx: Transaction,
  { id, item }: OfDataSet,
  actor: Parameters<typeof lockChallenge>[2],
) {
  const locked = await lockChallenge(tx, id, actor);
  const set = locked?.row.dataSets.find((one) => one.id === item);
  return locked && set ? { ...locked, set } : null;
}
