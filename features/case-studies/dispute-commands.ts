import { mayReplyToDispute } from "@/domain/case-study/confirmation-policy";
import { command } from "@/lib/command";
import { letters } from "./effects";
import { lockCaseStudy } from "./records";
import { findWord, wordIn } from "./request-records";

/** The supplier's answer to a dispute, public beside it. */
export const replyToDispute = command({
  name: "confirmation.replyToDispute",
  async load(tx, { confirmationId }: { confirmationId: string; reply: string }) {
    const word = await findWord(tx, confirmationId);
    const row = word && (await lockCaseStudy(tx, word.claim.caseStudyId));
    const confirmation = row && wordIn(row, confirmationId).confirmation;
    if (!row || !confirmation) return null;
    const reference = await tx.user.findUnique({
      where: { id: confirmation.referenceId },
      select: { email: true },
    });
    return { row, confirmation, people: reference ? [reference.email] : [] };
  },
  subject: ({ row }) => ({ type: "case-study", id: row.id }),
  policy: (actor, { row, confirmation }) =>
    mayReplyToDispute(actor, {
      supplierId: row.supplierId,
      verdict: confirmation.verdict,
      revoked: confirmation.revokedAt !== null,
    }),
  decide: ({ row, confirmation, people }, { reply }, { now }) => ({
    change: { id: confirmation.id, data: { reply, repliedAt: now } },
    audit: { confirmation: confirmation.id },
    effects: letters(people, {
      subject: `${row.supplier.name} has replied to your dispute`,
      paragraphs: [
        `You disputed: ${confirmation.statement}.`,
        `They reply: ${reply}`,
        "Both stand side by side for the public. You can take your dispute back if the reply settles it.",
      ],
      link: { label: "Read it", path: `/account/confirmations/${confirmation.requestId}` },
    }),
  }),
  async save(tx, { id, data }) {
    await tx.claimConfirmation.update({ where: { id }, data });
  },
});
