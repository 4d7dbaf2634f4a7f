import { mayReadRecord } from "@/domain/decision/policy";
import { lockEvaluation } from "@/features/evaluation/queries";
import { command } from "@/lib/command";

/** Notes who draws the record, and as which file, before it is handed over. */
export const drawRecord = command({
  name: "record.draw",
  load: (tx, { challengeId }: { challengeId: string; file: string }, actor) =>
    lockEvaluation(tx, challengeId, actor),
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { facts }) => mayReadRecord(actor, facts),
  decide: (_loaded, { file }) => ({ change: null, audit: { file } }),
  async save() {},
});
