import type { z } from "zod";
import type { Actor } from "@/domain/actor";
import { claimStatement } from "@/domain/case-study/figures";
import { mayAnswer, mayDecline, mayRevoke } from "@/domain/case-study/policy";
import { CONFIRMATION } from "@/domain/case-study/states";
import { answered, revoked } from "@/domain/evidence/claim-record";
import { confirmationExpiry } from "@/domain/evidence/confirmation";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import { transition } from "@/domain/lifecycle";
import { command, type FieldErrors, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letters, refreshes, supplierPeople } from "./effects";
import { type CaseStudyRow, claimInputOf } from "./records";
import { findWord, loadRequest, wordIn } from "./request-records";
import type * as schema from "./schema";
import type { AnswerFormInput } from "./schema";

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** The body's word on each claim. Holds for the edition that was read, for 24 months. */
export const answerRequest = command({
  name: "confirmation.answer",
  load: (tx, { requestId }: AnswerFormInput, actor) => loadForBody(tx, requestId, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, loaded) => mayAnswer(actor, answerFacts(loaded)),
  decide({ row, request, people }, input, { actor, now, newId }) {
    refuseIncomplete(row, input);
    const words = row.claims.flatMap((claim) => {
      const said = input.claims.find(({ claimId }) => claimId === claim.id);
      if (!said || said.verdict === "NO_WORD") return [];
      const { verdict } = said;
      const word = {
        id: newId(),
        verdict,
        acceptedEvidence: said.accepted,
        expiresAt: confirmationExpiry(now),
      };
      const reason = verdict === "DISPUTED" ? said.reason : "";
      const statement = claimStatement(claimInputOf(claim));
      return [
        {
          word,
          reason,
          statement,
          edition: claim.edition,
          after: answered(claim, word, now),
          claim,
        },
      ];
    });
    const count = (verdict: string) => words.filter(({ word }) => word.verdict === verdict).length;
    const answer = `${count("CONFIRMED")} confirmed, ${count("DISPUTED")} disputed, ${row.claims.length - words.length} left without a word`;
    return {
      change: {
        words,
        state: transition(CONFIRMATION, request.state, "answer"),
        by: speaker(actor, input),
        now,
      },
      audit: { request: request.id, confirmed: count("CONFIRMED"), disputed: count("DISPUTED") },
      effects: [
        ...refreshes(row),
        ...letters(people, {
          subject: `${row.body?.name} has answered on “${row.title}”`,
          paragraphs: [
            `Of ${plural(row.claims.length, "outcome")}: ${answer}.`,
            `What is confirmed holds until ${formatDate(confirmationExpiry(now))}. You can reply to a dispute; your reply stands beside it.`,
          ],
          link: { label: "Read the answer", path: `/account/case-studies/${row.id}` },
        }),
      ],
    };
  },
  async save(tx, { words, state, by, now }, { request }) {
    await tx.claimConfirmation.createMany({
      data: words.map(({ word, reason, statement, edition, claim }) => ({
        id: word.id,
        claimId: claim.id,
        requestId: request.id,
        edition,
        statement,
        verdict: word.verdict,
        reason,
        ...by,
        givenAt: now,
        expiresAt: word.expiresAt,
      })),
    });
    for (const { after } of words) await saveAcceptance(tx, after.evidence);
    await tx.confirmationRequest.update({
      where: { id: request.id },
      data: { state, answeredById: by.referenceId, answeredAt: now },
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
    effects: letters(people, {
      subject: `${row.body?.name} declined to answer on “${row.title}”`,
      paragraphs: [
        `The reason they gave: ${reason}`,
        "Your case study stays as it was. You can change it, or name another body, and ask again.",
      ],
      link: { label: "Open the case study", path: `/account/case-studies/${row.id}` },
    }),
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
        ...letters(people, {
          subject: `${row.body?.name} has taken back its word on “${row.title}”`,
          paragraphs: [
            `It was about: ${confirmation?.statement}.`,
            "The outcome shows the grade that its attachments carry. Talk to the public body, then ask again.",
          ],
          link: { label: "Open the case study", path: `/account/case-studies/${row.id}` },
        }),
      ],
    };
  },
  async save(tx, { id, now, after }) {
    await tx.claimConfirmation.update({ where: { id }, data: { revokedAt: now } });
    if (after) await saveAcceptance(tx, after.evidence);
  },
});

type ForBody = NonNullable<Awaited<ReturnType<typeof loadForBody>>>;

/** The request, whether the person belongs to the supplier too, and whom the answer is sent to. */
async function loadForBody(tx: Transaction, requestId: string, actor: Actor) {
  const loaded = await loadRequest(tx, requestId);
  if (!loaded) return null;
  const { supplierId } = loaded.row;
  const own =
    actor.kind === "person"
      ? await tx.membership.count({ where: { userId: actor.userId, organisationId: supplierId } })
      : 0;
  return { ...loaded, belongsToSupplier: own > 0, people: await supplierPeople(tx, supplierId) };
}

function answerFacts({ request, belongsToSupplier }: ForBody) {
  const { bodyId, requestedById, state } = request;
  return { bodyId, request: state, requestedById, belongsToSupplier };
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
  if (!errors[""] && claims.every(({ verdict }) => verdict === "NO_WORD")) {
    errors[""] = [
      "You have not said anything of any outcome. Decline the request instead, at the end of the page",
    ];
  }
  if (errors[""]) throw new Invalid(errors);
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
