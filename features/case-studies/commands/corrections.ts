import { corrected } from "@/domain/case-study/claim";
import { mayAcceptCorrection } from "@/domain/case-study/confirmation-policy";
import { claimStatement } from "@/domain/case-study/figures";
import { correctionAccepted } from "@/domain/evidence/claim-record";
import { LETTERS } from "@/domain/letters/catalogue";
import { addressesOf } from "@/features/letters/queries";
import { command, Refused } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { claimInputOf, figuresOf, lockCaseStudy } from "../records";
import { lostHeading } from "../records/heading";
import { refreshes } from "../records/refreshes";
import { findWord, wordIn } from "../records/requests";

/** The supplier takes over the figures that the body gave: they are confirmed from then on. */
export const acceptCorrection = command({
  name: "confirmation.acceptCorrection",
  async load(tx, { confirmationId }: { confirmationId: string }) {
    const word = await findWord(tx, confirmationId);
    const row = word && (await lockCaseStudy(tx, word.claim.caseStudyId));
    const { claim, confirmation } = row ? wordIn(row, confirmationId) : NOTHING;
    if (!row || !claim || !confirmation) return null;
    const people = await addressesOf(tx, [confirmation.referenceId]);
    return { row, claim, confirmation, people };
  },
  subject: ({ row }) => ({ type: "case-study", id: row.id }),
  policy: (actor, { row, claim, confirmation }, now) =>
    mayAcceptCorrection(actor, {
      supplierId: row.supplierId,
      verdict: confirmation.verdict,
      revoked: confirmation.revokedAt !== null,
      present: confirmation.edition === claim.edition,
      lapsed: confirmation.expiresAt <= now,
    }),
  decide({ row, claim, confirmation, people }, _input, { newId }) {
    const input = corrected(claimInputOf(claim), figuresOf(confirmation));
    const lost = lostHeading(row, claim.id, input);
    if (lost) {
      throw new Refused({
        allowed: false,
        reason: `The title or the summary says ${lost}, which no outcome would say any more.`,
        remedy: "Change it first: you may use the figures of the public body in it already.",
      });
    }
    const id = newId();
    const { edition } = correctionAccepted(claim, confirmation, id);
    const statement = claimStatement(input);
    return {
      change: { id, edition, statement, baseline: input.baseline, result: input.result },
      audit: { claim: claim.id, edition, correction: confirmation.id },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.correctionTakenOver, {
          caseStudy: row,
          requestId: confirmation.requestId,
          statement,
        }),
      ],
    };
  },
  async save(tx, { id, edition, statement, baseline, result }, { claim, confirmation }) {
    await tx.claim.update({ where: { id: claim.id }, data: { baseline, result, edition } });
    await tx.claimEvidence.updateMany({
      where: { claimId: claim.id },
      data: { acceptedAt: null },
    });
    const { requestId, answerId, referenceId, referencePost, referenceName, scope } = confirmation;
    const { givenAt, expiresAt } = confirmation;
    await tx.claimConfirmation.create({
      data: {
        id,
        claimId: claim.id,
        edition,
        statement,
        verdict: "CONFIRMED",
        requestId,
        answerId,
        referenceId,
        referencePost,
        referenceName,
        scope,
        givenAt,
        expiresAt,
      },
    });
  },
});

const NOTHING = { claim: null, confirmation: null };
