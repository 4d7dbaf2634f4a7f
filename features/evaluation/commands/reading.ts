import { asPerson } from "@/domain/actor";
import { mayReadResponse } from "@/domain/assessment/policy";
import { command } from "@/lib/command";
import { type InChallenge, lock, ofChallenge } from "./shared";

/** Writes down that somebody has read a response for the first time: for the record. */
export const noteReading = command({
  name: "evaluation.noteReading",
  async load(tx, input: InChallenge & { responseId: string }, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    return locked && response ? { ...locked, response } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, response }) => mayReadResponse(actor, facts, response.id),
  decide: ({ response }, _input, { actor, now }) => ({
    change: { responseId: response.id, userId: asPerson(actor).userId, firstReadAt: now },
    audit: { response: response.label },
  }),
  async save(tx, data) {
    await tx.reading.createMany({ data, skipDuplicates: true });
  },
});
