import { createHash, randomBytes } from "node:crypto";
import { asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { contentBytes } from "@/domain/response/content";
import { maySubmit, mayWithdraw } from "@/domain/response/policy";
import { submissionStops } from "@/domain/response/readiness";
import { receiptBytes } from "@/domain/response/receipt";
import { RESPONSE } from "@/domain/response/states";
import { command, Invalid } from "@/lib/command";
import { databaseTime, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { lock, seal, signed } from "@/lib/seal";
import { chosenOf, publishedOf } from "../queries/published";
import { draftFactsOf } from "../records/draft-facts";
import { lockResponse } from "../records/facts";
import { draftIn, recipientOf } from "../records/sealed-drafts";

async function readAsked(tx: Transaction, responseId: string) {
  return tx.response.findUniqueOrThrow({
    where: { id: responseId },
    include: {
      submissions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      supplier: { select: { name: true } },
      challenge: {
        select: {
          title: true,
          reference: true,
          version: true,
          priceWeight: true,
          phases: { orderBy: [{ order: "asc" }, { id: "asc" }] },
          criteria: { orderBy: { order: "asc" } },
        },
      },
    },
  });
}

/**
 * Receives a response: whole, with a receipt, or not at all. The challenge is locked and the
 * database's clock read after that, so that nothing is accepted late and nothing is lost. What is
 * received is sealed with the challenge's key before it is written.
 */
export const submitResponse = command({
  name: "response.submit",
  async load(tx, input: { responseId: string }, actor) {
    const locked = await lockResponse(tx, actor, input.responseId);
    if (!locked) return null;
    const [context, draft] = [
      await readAsked(tx, input.responseId),
      await draftIn(locked.response),
    ];
    const pointed = chosenOf(
      draft,
      await publishedOf(tx, locked.response.supplierId, await databaseTime(tx)),
    );
    return { ...locked, context, draft, pointed, nonce: randomBytes(16).toString("hex") };
  },
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => maySubmit(actor, facts, now),
  decide({ response, context, draft, pointed, nonce }, _input, { actor, now, newId }) {
    const { challenge, supplier } = context;
    const stops = submissionStops(draftFactsOf(draft, challenge));
    if (stops.length > 0) throw new Invalid({ "": stops.map(({ says }) => says) });
    const content = contentBytes({
      challenge: challenge.reference,
      version: challenge.version,
      supplier: supplier.name,
      answers: challenge.criteria.map(({ id, key, question }) => ({
        criterion: key,
        question,
        text: draft.answers[id] ?? "",
      })),
      price: draft.price,
      phasePrices: draft.phasePrices,
      ai: { used: draft.aiUsed === true, detail: draft.aiDetail },
      interests: draft.interests,
      attachments: draft.attachments,
      pointsTo: pointed,
      nonce,
    });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const number = (context.submissions[0]?.number ?? 0) + 1;
    const person = asPerson(actor);
    const receipt = {
      challenge: challenge.reference,
      response: response.id,
      number,
      receivedAt: now.toISOString(),
      sha256,
    };
    return {
      change: {
        state: transition(RESPONSE, response.state, "submit"),
        receipt,
        content,
        submission: {
          id: newId(),
          responseId: response.id,
          number,
          receivedAt: now,
          submittedById: person.userId,
          sha256,
        },
      },
      audit: { number, sha256 },
      effects: letterTo([person.email], LETTERS.response.received, {
        title: challenge.title,
        responseId: response.id,
        receivedAt: now,
        sha256,
      }),
    };
  },
  async save(tx, { state, receipt, content, submission }, { response }) {
    const recipient = await recipientOf(tx, response.challengeId);
    const encrypted = { sealed: await seal(recipient, content), copy: await lock(content) };
    const signature = signed(receiptBytes(receipt));
    await tx.submission.create({ data: { ...submission, ...encrypted, signature } });
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
