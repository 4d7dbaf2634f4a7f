import { createHash } from "node:crypto";
import { asPerson } from "@/domain/actor";
import { formatTimestamp } from "@/domain/format/dates";
import { transition } from "@/domain/lifecycle";
import { contentBytes } from "@/domain/response/content";
import { maySubmit, mayWithdraw } from "@/domain/response/policy";
import { submissionStops } from "@/domain/response/readiness";
import { RESPONSE } from "@/domain/response/states";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import { draftFactsOf } from "../draft-facts";
import { lockResponse } from "../facts";

async function readDraft(tx: Transaction, responseId: string) {
  return tx.response.findUniqueOrThrow({
    where: { id: responseId },
    include: {
      answers: true,
      submissions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      supplier: { select: { name: true } },
      challenge: {
        select: {
          title: true,
          reference: true,
          version: true,
          priceWeight: true,
          criteria: { orderBy: { order: "asc" } },
        },
      },
    },
  });
}

/**
 * Receives a response: whole, with a receipt, or not at all. The challenge is locked and the
 * database's clock read after that, so that nothing is accepted late and nothing is lost.
 */
export const submitResponse = command({
  name: "response.submit",
  async load(tx, input: { responseId: string }, actor) {
    const locked = await lockResponse(tx, actor, input.responseId);
    return locked && { ...locked, draft: await readDraft(tx, input.responseId) };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => maySubmit(actor, facts, now),
  decide({ response, draft }, _input, { actor, now, newId }) {
    const stops = submissionStops(draftFactsOf(draft));
    if (stops.length > 0) throw new Invalid({ "": stops.map(({ says }) => says) });
    const { challenge, supplier, answers } = draft;
    const texts = new Map(answers.map(({ criterionId, text }) => [criterionId, text]));
    const content = contentBytes({
      challenge: challenge.reference,
      version: challenge.version,
      supplier: supplier.name,
      answers: challenge.criteria.map(({ id, key, question }) => ({
        criterion: key,
        question,
        text: texts.get(id) ?? "",
      })),
      price: response.price?.toFixed(2) ?? null,
      ai: { used: response.aiUsed === true, detail: response.aiDetail },
      interests: response.interests,
    });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const number = (draft.submissions[0]?.number ?? 0) + 1;
    const person = asPerson(actor);
    return {
      change: {
        state: transition(RESPONSE, response.state, "submit"),
        submission: {
          id: newId(),
          responseId: response.id,
          number,
          receivedAt: now,
          submittedById: person.userId,
          sha256,
          content,
        },
      },
      audit: { number, sha256 },
      effects: [receiptMail(person.email, challenge.title, response.id, now, sha256)],
    };
  },
  async save(tx, { state, submission }, { response }) {
    await tx.submission.create({ data: submission });
    await tx.response.update({ where: { id: response.id }, data: { state } });
    return { receivedAt: submission.receivedAt, sha256: submission.sha256 };
  },
});

/** Takes back what was submitted, until the deadline. The draft stays. */
export const withdrawResponse = command({
  name: "response.withdraw",
  load: (tx, input: { responseId: string }, actor) => lockResponse(tx, actor, input.responseId),
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayWithdraw(actor, facts, now),
  decide: ({ response }) => ({
    change: { state: transition(RESPONSE, response.state, "withdraw") },
  }),
  async save(tx, { state }, { response }, { now }) {
    await tx.submission.updateMany({
      where: { responseId: response.id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    await tx.response.update({ where: { id: response.id }, data: { state } });
  },
});

/** The receipt by mail: the time and the hash, and not a word of the response. */
function receiptMail(
  to: string,
  title: string,
  responseId: string,
  now: Date,
  sha256: string,
): Job {
  return {
    name: "mail.message",
    data: {
      to,
      subject: `Received: your response to “${title}”`,
      paragraphs: [
        `Your response was received whole on ${formatTimestamp(now)}, London time, by our database’s clock.`,
        `Its SHA-256 is ${sha256}.`,
        "It is sealed until the deadline. You can replace or withdraw it until then.",
      ],
      link: { label: "Your receipt", path: `/account/responses/${responseId}/receipt` },
    },
  };
}
