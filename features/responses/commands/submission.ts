import { createHash, randomBytes } from "node:crypto";
import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { boxBytes, contentBytes } from "@/domain/response/content";
import type { Draft } from "@/domain/response/draft";
import { mayRestore, maySubmit, mayWithdraw } from "@/domain/response/policy";
import { submissionStops } from "@/domain/response/readiness";
import { receiptBytes } from "@/domain/response/receipt";
import { RESPONSE } from "@/domain/response/states";
import { writersOf } from "@/features/letters/queries";
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
        box: { content, keys: keysOf(draft) },
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
  async save(tx, { state, receipt, box, submission }, { response }) {
    const recipient = await recipientOf(tx, response.challengeId);
    const bytes = boxBytes(box);
    const encrypted = { sealed: await seal(recipient, bytes), copy: await lock(bytes) };
    const signature = signed(receiptBytes(receipt));
    await tx.submission.create({ data: { ...submission, ...encrypted, signature } });
    await tx.response.update({ where: { id: response.id }, data: { state } });
    return { receivedAt: submission.receivedAt, sha256: submission.sha256 };
  },
});

/** The keys of the documents: beside what was submitted, so that it can be shown to somebody without them. */
function keysOf({ attachments }: Draft): Record<string, string> {
  return Object.fromEntries(attachments.map(({ id, key }) => [id, key]));
}

/** The response, locked, with its last submission and who is told of it. */
async function lockSubmitted(tx: Transaction, responseId: string, actor: Actor) {
  const locked = await lockResponse(tx, actor, responseId);
  if (!locked) return null;
  const { challengeId, supplierId } = locked.response;
  return {
    ...locked,
    last: await tx.submission.findFirst({
      where: { responseId },
      orderBy: { number: "desc" },
      select: { id: true, number: true },
    }),
    challenge: await tx.challenge.findUniqueOrThrow({
      where: { id: challengeId },
      select: { title: true, closesAt: true },
    }),
    writers: await writersOf(tx, supplierId),
  };
}

type Submitted = NonNullable<Awaited<ReturnType<typeof lockSubmitted>>>;

/** What is written down of a withdrawal, or of its end, and who is told. */
function stepOf(
  { response, last, challenge, writers }: Submitted,
  step: "withdraw" | "restore",
  { actor, now, newId }: { actor: Actor; now: Date; newId: () => string },
) {
  if (!last) throw new Error("A response in this state has been submitted.");
  const { email, name, userId } = asPerson(actor);
  const letter = step === "withdraw" ? LETTERS.response.withdrawn : LETTERS.response.restored;
  const undone = step === "restore";
  return {
    change: {
      state: transition(RESPONSE, response.state, step),
      row: { id: newId(), submissionId: last.id, undone, at: now, byId: userId },
    },
    audit: { number: last.number },
    effects: letterTo([email, ...writers], letter, {
      title: challenge.title,
      responseId: response.id,
      number: last.number,
      at: now,
      by: name || email,
      closesAt: challenge.closesAt ?? now,
    }),
  };
}

/** Takes back what was submitted, until the deadline. The draft stays, and so do the receipts. */
export const withdrawResponse = command({
  name: "response.withdraw",
  load: (tx, input: { responseId: string }, actor) => lockSubmitted(tx, input.responseId, actor),
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayWithdraw(actor, facts, now),
  decide: (submitted, _input, context) => stepOf(submitted, "withdraw", context),
  async save(tx, { state, row }, { response }, { now }) {
    await tx.submission.updateMany({
      where: { responseId: response.id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    await tx.withdrawal.create({ data: row });
    await tx.response.update({ where: { id: response.id }, data: { state } });
  },
});

/** Undoes a withdrawal, until the deadline: what was submitted last counts again, as it was received. */
export const restoreResponse = command({
  name: "response.restore",
  load: (tx, input: { responseId: string }, actor) => lockSubmitted(tx, input.responseId, actor),
  subject: ({ response }) => ({ type: "response", id: response.id }),
  policy: (actor, { facts }, now) => mayRestore(actor, facts, now),
  decide: (submitted, _input, context) => stepOf(submitted, "restore", context),
  async save(tx, { state, row }, { response }) {
    await tx.submission.update({ where: { id: row.submissionId }, data: { withdrawnAt: null } });
    await tx.withdrawal.create({ data: row });
    await tx.response.update({ where: { id: response.id }, data: { state } });
  },
});
