import { createHash } from "node:crypto";
import { type Actor, asPerson } from "@/domain/actor";
import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import { plural } from "@/domain/format/numbers";
import { transition } from "@/domain/lifecycle";
import { storable } from "@/domain/ocds/storable";
import {
  type Box,
  keyed,
  type ResponseContent,
  readBox,
  readContent,
} from "@/domain/response/content";
import { labelResponses } from "@/domain/response/labels";
import { mayBeginOpening, mayOpen } from "@/domain/response/policy";
import { command } from "@/lib/command";
import { lockRow, type Transaction } from "@/lib/database";
import { unseal } from "@/lib/seal";
import { toOpen } from "../records/facts";

/** What the policies ask, the challenge locked. */
async function lockToOpen(tx: Transaction, actor: Actor, challengeId: string) {
  if (!(await lockRow(tx, "Challenge", challengeId))) return null;
  const challenge = await tx.challenge.findUniqueOrThrow({
    where: { id: challengeId },
    include: { criteria: { select: { id: true, key: true } }, seal: true },
  });
  return { challenge, facts: await toOpen(tx, actor, challenge) };
}

/** The first of two people says that the responses are to be opened. */
export const beginOpening = command({
  name: "response.beginOpening",
  load: (tx, input: { challengeId: string }, actor) => lockToOpen(tx, actor, input.challengeId),
  subject: ({ challenge }) => ({ type: "challenge", id: challenge.id }),
  policy: (actor, { facts }, now) => mayBeginOpening(actor, facts, now),
  decide: ({ challenge }, _input, { actor, now }) => ({
    change: {
      challengeId: challenge.id,
      begunById: asPerson(actor).userId,
      begunAt: now,
    },
  }),
  async save(tx, change) {
    await tx.opening.create({ data: change });
  },
});

/**
 * Opens, after the deadline and by a second person, what was submitted last and not withdrawn: it is
 * unsealed with the challenge's key and written down, each response gets its letter, and the
 * suppliers' later drafts are dropped.
 */
export const openResponses = command({
  name: "response.open",
  async load(tx, input: { challengeId: string }, actor) {
    const locked = await lockToOpen(tx, actor, input.challengeId);
    if (!locked) return null;
    const submitted = await tx.response.findMany({
      where: { challengeId: input.challengeId, state: "SUBMITTED" },
      select: { id: true },
    });
    return { ...locked, submitted };
  },
  subject: ({ challenge }) => ({ type: "challenge", id: challenge.id }),
  policy: (actor, { facts }, now) => mayOpen(actor, facts, now),
  decide({ challenge, submitted }, _input, { actor, now }) {
    const closed = stateAt(challenge.state, challenge.closesAt, now);
    const ids = submitted.map(({ id }) => id);
    return {
      change: {
        state: transition(CHALLENGE, closed, "open"),
        openedAt: now,
        openedById: asPerson(actor).userId,
        labels: labelResponses(challenge.id, ids),
      },
      audit: { opened: plural(ids.length, "response") },
      effects: [{ name: "search.refresh", data: { type: "challenge", id: challenge.id } }],
    };
  },
  async save(tx, { state, openedAt, openedById, labels }, { challenge }) {
    for (const [responseId, label] of labels) await open(tx, challenge, responseId, label);
    await tx.opening.update({
      where: { challengeId: challenge.id },
      data: { openedAt, openedById },
    });
    await tx.challenge.update({ where: { id: challenge.id }, data: { state, openedAt } });
    return { opened: labels.size };
  },
});

interface Opened {
  criteria: readonly { id: string; key: string }[];
  seal: { identity: Uint8Array } | null;
}

async function open(
  tx: Transaction,
  { criteria, seal }: Opened,
  responseId: string,
  label: string,
): Promise<void> {
  const { sealed, sha256 } = await tx.submission.findFirstOrThrow({
    where: { responseId, withdrawnAt: null },
    orderBy: { number: "desc" },
  });
  if (!seal) throw new Error("There is a sealed response, and no key to open it with.");
  const box = readBox(await unseal(seal.identity, sealed));
  if (createHash("sha256").update(box.content).digest("hex") !== sha256)
    throw new Error("What was sealed is not what the receipt is of.");
  const content = storable(readContent(box.content)) as unknown as ResponseContent;
  await tx.answer.createMany({ data: answerRows(responseId, content, criteria) });
  await openAttachments(tx, responseId, content, box.keys);
  const { price, ai, interests } = content;
  const pointsTo = content.pointsTo.map(({ claims = [], ...one }) => ({
    ...one,
    claims: claims.map((claim) => ({ ...claim })),
  }));
  const phasePrices = content.phasePrices.map((one) => ({ ...one }));
  const words = { price, phasePrices, aiUsed: ai.used, aiDetail: ai.detail, interests, pointsTo };
  await tx.response.update({
    where: { id: responseId },
    data: { state: "OPENED", label, draft: null, ...words },
  });
}

/** What was submitted is written down with its key; what the supplier had attached besides is dropped. */
async function openAttachments(
  tx: Transaction,
  responseId: string,
  { attachments }: ResponseContent,
  keys: Box["keys"],
): Promise<void> {
  const ids = attachments.map(({ id }) => id);
  await tx.attachment.deleteMany({ where: { responseId, id: { notIn: ids } } });
  for (const attachment of keyed(attachments, keys)) {
    await tx.attachment.updateMany({
      where: { id: attachment.id, responseId },
      data: { opened: { ...attachment } },
    });
  }
}

function answerRows(responseId: string, content: ResponseContent, criteria: Opened["criteria"]) {
  const ids = new Map(criteria.map(({ id, key }) => [key, id]));
  return content.answers.flatMap(({ criterion, text }) => {
    const criterionId = ids.get(criterion);
    return criterionId ? [{ responseId, criterionId, text }] : [];
  });
}
