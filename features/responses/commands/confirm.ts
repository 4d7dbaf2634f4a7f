import { asPerson } from "@/domain/actor";
import { mayConfirm } from "@/domain/response/policy";
import { command } from "@/lib/command";
import { amendedSinceSubmission } from "../queries/amended";
import { lockResponse } from "../records/facts";

/** After a material amendment: what was submitted stands, and answers the new version as well. */
export const confirmResponse = command({
  name: "response.confirm",
  async load(tx, input: { responseId: string; version: number }, actor) {
    const locked = await lockResponse(tx, actor, input.responseId);
    return locked && { ...locked, amended: await amendedSinceSubmission(tx, locked.response) };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts, amended }, now, { version }) =>
    mayConfirm(actor, facts, amended?.version.number === version, now),
  decide({ amended }, { version }, { actor, now }) {
    const submissionId = amended?.submissionId ?? "";
    const confirmedById = asPerson(actor).userId;
    return {
      change: { submissionId, version, confirmedAt: now, confirmedById },
      audit: { version },
    };
  },
  async save(tx, data) {
    await tx.submissionConfirmation.create({ data });
  },
});
