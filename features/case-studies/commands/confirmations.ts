import type { z } from "zod";
import type { Actor } from "@/domain/actor";
import { correctionProblems } from "@/domain/case-study/claim";
import { mayAnswer, mayDecline, mayRevoke } from "@/domain/case-study/confirmation-policy";
import { claimStatement } from "@/domain/case-study/figures";
import { CONFIRMATION } from "@/domain/case-study/states";
import { answered, revoked } from "@/domain/evidence/claim-record";
import { confirmationExpiry } from "@/domain/evidence/confirmation";
import type { ClaimVerdict } from "@/domain/evidence/grade";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { command, type FieldErrors, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { type CaseStudyRow, type ClaimRow, claimInputOf } from "../records";
import { refreshes } from "../records/refreshes";
import { answerFacts, findWord, loadForBody, wordIn } from "../records/requests";
import type * as schema from "../schema";
import type { AnswerFormInput } from "../schema";

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** The body's word on each claim. Holds for the edition that was read, for 24 months. */
export const answerRequest = command({
  name: "confirmation.answer",
  load: (tx, { requestId }: AnswerFormInput, actor) => loadForBody(tx, requestId, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, loaded) => mayAnswer(actor, answerFacts(loaded)),
  decide({ row, request, people }, input, { actor, now, newId }) {
    refuseIncomplete(row, input);
    const words = row.claims.flatMap((claim) => wordOn(claim, input, now, newId()));
    const count = (verdict: ClaimVerdict) =>
      words.filter(({ word }) => word.verdict === verdict).length;
    const counts = {
      confirmed: count("CONFIRMED"),
      corrected: count("CORRECTED"),
      disputed: count("DISPUTED"),
    };
    const { permissions, quote } = input;
    return {
      change: {
        words,
        state: transition(CONFIRMATION, request.state, "answer"),
        by: speaker(actor, input),
        permission: { permissions, quote, permittedAt: now },
        now,
      },
      audit: { request: request.id, ...counts, permissions },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.answered, {
          caseStudy: row,
          answer: { outcomes: row.claims.length, ...counts },
          holdsUntil: confirmationExpiry(now),
          permissions,
        }),
      ],
    };
  },
  async save(tx, { words, state, by, permission, now }, { request }) {
    await tx.claimConfirmation.createMany({
      data: words.map(({ word: { id, verdict, expiresAt }, says }) => ({
        id,
        verdict,
        expiresAt,
        givenAt: now,
        requestId: request.id,
        ...says,
        ...by,
      })),
    });
    for (const { after } of words) await saveAcceptance(tx, after.evidence);
    await tx.confirmationRequest.update({
      where: { id: request.id },
      data: { state, answeredById: by.referenceId, answeredAt: now, ...permission },
    });
  },
});

/** Says no to the whole request, with a reason that the supplier reads. */
export const declineRequest = command({
  name: "confirmation.decline",
  load: (tx, { requestId }: z.output<typeof schema.decline>, actor) =>
    loadForBody(tx, requestId, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, loaded) => mayDecline(actor, answerFacts(loaded)),
  decide: ({ row, request, people }, { reason }, { actor, now }) => ({
    change: {
      state: transition(CONFIRMATION, request.state, "decline"),
      reason,
      answeredById: actor.kind === "person" ? actor.userId : null,
      answeredAt: now,
    },
    audit: { request: request.id },
    effects: letterTo(people, LETTERS.caseStudy.declined, { caseStudy: row, reason }),
  }),
  async save(tx, change, { request }) {
    await tx.confirmationRequest.update({ where: { id: request.id }, data: change });
  },
});

/** The body takes back a confirmation or a dispute. The history keeps both. */
export const revokeConfirmation = command({
  name: "confirmation.revoke",
  async load(tx, { confirmationId }: { confirmationId: string }, actor) {
    const word = await findWord(tx, confirmationId);
    const loaded = word && (await loadForBody(tx, word.requestId, actor));
    return loaded && { ...loaded, ...wordIn(loaded.row, confirmationId) };
  },
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, loaded) =>
    mayRevoke(actor, {
      ...answerFacts(loaded),
      revoked: Boolean(loaded.confirmation?.revokedAt),
    }),
  decide({ row, claim, confirmation, people }, { confirmationId }, { now }) {
    return {
      change: {
        id: confirmationId,
        now,
        after: claim ? revoked(claim, confirmationId, now) : null,
      },
      audit: { confirmation: confirmationId },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.revoked, {
          caseStudy: row,
          statement: confirmation?.statement ?? "",
        }),
      ],
    };
  },
  async save(tx, { id, now, after }) {
    await tx.claimConfirmation.update({ where: { id }, data: { revokedAt: now } });
    if (after) await saveAcceptance(tx, after.evidence);
  },
});

/** What was said of one claim, and what it makes of the claim's record; nothing where nothing was said. */
function wordOn(claim: ClaimRow, { claims }: AnswerFormInput, now: Date, id: string) {
  const answer = claims.find(({ claimId }) => claimId === claim.id);
  if (!answer || answer.verdict === "NO_WORD") return [];
  const { verdict, accepted, correctBaseline, correctResult, reason } = answer;
  const word = { id, verdict, acceptedEvidence: accepted, expiresAt: confirmationExpiry(now) };
  const corrects = verdict === "CORRECTED";
  const says = {
    claimId: claim.id,
    edition: claim.edition,
    statement: claimStatement(claimInputOf(claim)),
    reason: verdict === "CONFIRMED" ? "" : reason,
    correctBaseline: corrects ? correctBaseline : null,
    correctResult: corrects ? correctResult : null,
  };
  return [{ word, says, after: answered(claim, word, now) }];
}

/** Every claim has to have an answer, to the edition that was read, and one at least has to be a word. */
function refuseIncomplete(row: CaseStudyRow, { claims }: AnswerFormInput): void {
  const errors: FieldErrors = {};
  for (const claim of row.claims) {
    const place = claims.findIndex(({ claimId }) => claimId === claim.id);
    if (claims[place]?.edition === claim.edition) continue;
    errors[""] ??= [
      `The supplier changed “${claim.measure}” while you had it open. Read it again below, then answer`,
    ];
  }
  claims.forEach((answer, place) => {
    const claim = row.claims.find(({ id }) => id === answer.claimId);
    if (answer.verdict !== "CORRECTED" || !claim) return;
    const [problem] = correctionProblems(claimInputOf(claim), answer);
    if (problem) errors[`claims[${place}].correctResult`] = [problem];
  });
  if (!errors[""] && claims.every(({ verdict }) => verdict === "NO_WORD")) {
    errors[""] = [
      "You have not said anything of any outcome. Decline the request instead, at the end of the page",
    ];
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

function speaker(actor: Actor, { post, showName, scope }: AnswerFormInput) {
  const person = actor.kind === "person" ? actor : null;
  return {
    referenceId: person?.userId ?? "",
    referencePost: post,
    referenceName: showName ? (person?.name ?? null) : null,
    scope,
  };
}

async function saveAcceptance(
  tx: Transaction,
  evidence: readonly { id: string; acceptedAt: Date | null }[],
): Promise<void> {
  for (const { id, acceptedAt } of evidence) {
    await tx.claimEvidence.update({ where: { id }, data: { acceptedAt } });
  }
}
