import { asPerson } from "@/domain/actor";
import { mayReplyToDispute } from "@/domain/case-study/confirmation-policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { addressesOf } from "@/features/letters/queries";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { lockCaseStudy } from "../records";
import { findWord, wordIn } from "../records/requests";

/** The supplier's answer to a dispute, public beside it. Given again, the one before stays on the record. */
export const replyToDispute = command({
  name: "confirmation.replyToDispute",
  async load(tx, { confirmationId }: { confirmationId: string; reply: string }) {
    const word = await findWord(tx, confirmationId);
    const row = word && (await lockCaseStudy(tx, word.claim.caseStudyId));
    const confirmation = row && wordIn(row, confirmationId).confirmation;
    if (!row || !confirmation) return null;
    return { row, confirmation, people: await addressesOf(tx, [confirmation.referenceId]) };
  },
  subject: ({ row }) => ({ type: "case-study", id: row.id }),
  policy: (actor, { row, confirmation }) =>
    mayReplyToDispute(actor, {
      supplierId: row.supplierId,
      verdict: confirmation.verdict,
      revoked: confirmation.revokedAt !== null,
    }),
  decide({ row, confirmation, people }, { reply }, { actor, now, newId }) {
    const audit = { confirmation: confirmation.id };
    // Sent twice: it stands once.
    if (confirmation.replies[0]?.says === reply) {
      return { change: null, audit: { ...audit, changed: false } };
    }
    return {
      change: {
        id: newId(),
        confirmationId: confirmation.id,
        says: reply,
        repliedById: asPerson(actor).userId,
        repliedAt: now,
      },
      audit,
      effects: letterTo(people, LETTERS.caseStudy.disputeReplied, {
        caseStudy: row,
        requestId: confirmation.requestId,
        statement: confirmation.statement,
        reply,
      }),
    };
  },
  async save(tx, data) {
    if (data) await tx.wordReply.create({ data });
  },
});
