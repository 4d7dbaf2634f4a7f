import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { correctionProblems } from "@/domain/case-study/claim";
import {
  type AnswerKind,
  kindOfAnotherAnswer,
  mayAnswer,
  mayAnswerAgain,
  mayDecline,
  mayRevoke,
} from "@/domain/case-study/confirmation-policy";
import { claimStatement } from "@/domain/case-study/figures";
import { CONFIRMATION } from "@/domain/case-study/states";
import { answered, revoked } from "@/domain/evidence/claim-record";
import { confirmationExpiry } from "@/domain/evidence/confirmation";
import type { ClaimVerdict } from "@/domain/evidence/grade";
import { countWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { type Context, command, type FieldErrors, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { type CaseStudyRow, type ClaimRow, claimInputOf, textOf } from "../records";
import { refreshes } from "../records/refreshes";
import {
  answerFacts,
  type ForBody,
  findWord,
  isLastAnswered,
  loadForBody,
  wordIn,
} from "../records/requests";
import { printOf } from "../records/revisions";
import type * as schema from "../schema";
import type { AnswerAgainInput, AnswerFormInput } from "../schema";
import { CLAIM_VERDICT_WORDS } from "../words";

/** A reason for a changed answer says more than "no". */
const LEAST_WORDS = 3;

const subjectOf = ({ row }: { row: CaseStudyRow }) => ({ type: "case-study", id: row.id });

/** The body's word on each claim, and what it read. Holds for the edition that was read, for 24 months. */
export const answerRequest = command({
  name: "confirmation.answer",
  load: (tx, { requestId }: AnswerFormInput, actor) => loadForBody(tx, requestId, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, loaded) => mayAnswer(actor, answerFacts(loaded)),
  decide(loaded, input, context) {
    const { row, request, people, references } = loaded;
    const given = answerOf(loaded, input, { kind: "FIRST", reason: "" }, context);
    const { counts, change } = given;
    return {
      change: { ...change, state: transition(CONFIRMATION, request.state, "answer") },
      audit: { request: request.id, ...counts, permissions: input.permissions },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.answered, {
          caseStudy: row,
          answer: { outcomes: row.claims.length, ...counts },
          holdsUntil: confirmationExpiry(context.now),
          permissions: input.permissions,
        }),
        ...lettersAtBody(row, request.id, given, context.actor, references),
      ],
    };
  },
  async save(tx, { state, ...change }, { request }) {
    await saveAnswer(tx, change, request.id);
    const { answeredById, answeredAt } = change.answer;
    await tx.confirmationRequest.update({
      where: { id: request.id },
      data: { state, answeredById, answeredAt, ...change.permission },
    });
  },
});

/**
 * The body puts its answer right: within an hour as a slip, later with a reason. What it said before is
 * taken back with it and stays on the record.
 */
export const answerAgain = command({
  name: "confirmation.answerAgain",
  load: (tx, { requestId }: AnswerAgainInput, actor) => loadForBody(tx, requestId, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, loaded) =>
    mayAnswerAgain(actor, { ...answerFacts(loaded), last: isLastAnswered(loaded) }),
  decide(loaded, input, context) {
    const { row, request, people, references } = loaded;
    const kind = kindOfAnotherAnswer(request.answers, asPerson(context.actor).userId, context.now);
    if (kind === "CHANGED" && countWords(input.why) < LEAST_WORDS) {
      throw new Invalid({
        why: ["Say in a few words why you change your answer: the public reads it"],
      });
    }
    const reason = kind === "CHANGED" ? input.why : "";
    const given = answerOf(loaded, input, { kind, reason }, context);
    return {
      change: { ...given.change, replaced: wordsOf(row, request.id) },
      audit: { request: request.id, kind, ...given.counts, permissions: input.permissions },
      effects: [
        ...refreshes(row),
        ...letterTo(people, LETTERS.caseStudy.answerChanged, {
          caseStudy: row,
          answer: { outcomes: row.claims.length, ...given.counts },
          reason,
        }),
        ...lettersAtBody(row, request.id, given, context.actor, references),
      ],
    };
  },
  async save(tx, { replaced, ...change }, { request }) {
    await tx.claimConfirmation.updateMany({
      where: { id: { in: replaced } },
      data: { revokedAt: change.answer.answeredAt },
    });
    await saveAnswer(tx, change, request.id);
    await tx.confirmationRequest.update({ where: { id: request.id }, data: change.permission });
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

/** An answer as it is kept: what was read, what is said of each claim, what may be used. @throws {Invalid} */
function answerOf(
  { row, request }: ForBody,
  input: AnswerFormInput,
  counted: { kind: AnswerKind; reason: string },
  { actor, now, newId }: Context,
) {
  refuseIncomplete(row, input);
  const words = row.claims.flatMap((claim) => wordOn(claim, input, now, newId()));
  const count = (verdict: ClaimVerdict) =>
    words.filter(({ word }) => word.verdict === verdict).length;
  const { permissions, quote } = input;
  const by = speaker(actor, input);
  return {
    counts: {
      confirmed: count("CONFIRMED"),
      corrected: count("CORRECTED"),
      disputed: count("DISPUTED"),
    },
    says: words.map(({ word, says }) => `${CLAIM_VERDICT_WORDS[word.verdict]}: ${says.statement}`),
    change: {
      words,
      by,
      permission: { permissions, quote, permittedAt: now },
      answer: {
        id: newId(),
        number: (request.answers[0]?.number ?? 0) + 1,
        ...counted,
        text: textOf(row),
        answeredById: by.referenceId,
        referencePost: by.referencePost,
        referenceName: by.referenceName,
        answeredAt: now,
      },
    },
  };
}

type GivenAnswer = ReturnType<typeof answerOf>;

async function saveAnswer(
  tx: Transaction,
  { answer, words, by }: GivenAnswer["change"],
  requestId: string,
): Promise<void> {
  await tx.confirmationAnswer.create({ data: { ...answer, requestId } });
  await tx.claimConfirmation.createMany({
    data: words.map(({ word: { id, verdict, expiresAt }, says }) => ({
      id,
      verdict,
      expiresAt,
      givenAt: answer.answeredAt,
      requestId,
      answerId: answer.id,
      ...says,
      ...by,
    })),
  });
  for (const { after } of words) await saveAcceptance(tx, after.evidence);
}

/** A copy for whoever answered, and word to the colleagues who were asked as well. */
function lettersAtBody(
  row: CaseStudyRow,
  requestId: string,
  { says, change }: GivenAnswer,
  actor: Actor,
  references: readonly string[],
): Job[] {
  const { email } = asPerson(actor);
  const about = { caseStudy: row, requestId };
  return [
    ...letterTo([email], LETTERS.caseStudy.answerCopy, { ...about, says }),
    ...letterTo(
      references.filter((address) => address !== email),
      LETTERS.caseStudy.colleagueAnswered,
      { ...about, post: change.by.referencePost, says },
    ),
  ];
}

/** What this request's answers say today: a new answer takes it back. */
function wordsOf(row: CaseStudyRow, requestId: string): string[] {
  return row.claims.flatMap(({ confirmations }) =>
    confirmations
      .filter((word) => word.requestId === requestId && !word.revokedAt)
      .map(({ id }) => id),
  );
}

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
function refuseIncomplete(row: CaseStudyRow, { claims, words }: AnswerFormInput): void {
  const errors: FieldErrors = {};
  if (printOf(textOf(row)) !== words) {
    errors[""] = [
      "The supplier changed the text of the case study while you had it open. Read it again, then answer",
    ];
  }
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
