import { receiptBytes } from "@/domain/response/receipt";
import { appendAudit } from "@/lib/audit";
import { database, lockRow, type Transaction } from "@/lib/database";
import { lock, seal, signed } from "@/lib/seal";
import { keepDraft, opened, recipientOf } from "../records/sealed-drafts";

/**
 * Seals what an installation received before there were seals, and locks the drafts of that time.
 * Run after the migrations, before anybody is served; it finds nothing to do ever after.
 *
 * @returns the number of responses that it dealt with
 */
export async function sealOldResponses(): Promise<number> {
  const old = await database().response.findMany({
    where: {
      OR: [
        { submissions: { some: { signature: "" } } },
        { label: null, draft: null, answers: { some: {} } },
      ],
    },
    select: { id: true, challengeId: true },
  });
  for (const { id, challengeId } of old) {
    await database().$transaction(async (tx) => {
      await lockRow(tx, "Challenge", challengeId);
      const actor = { kind: "system", as: "upgrade" } as const;
      const subject = { subjectType: "response", subjectId: id };
      await appendAudit(tx, { actor, command: "response.sealOld", ...subject, outcome: "DONE" });
      await sealSubmissions(tx, id);
      await lockWords(tx, id);
    });
  }
  return old.length;
}

async function sealSubmissions(tx: Transaction, responseId: string): Promise<void> {
  const submissions = await tx.submission.findMany({
    where: { responseId, signature: "" },
    include: { response: { include: { challenge: { select: { id: true, reference: true } } } } },
  });
  for (const { id, number, receivedAt, sha256, copy, response } of submissions) {
    const { id: challengeId, reference } = response.challenge;
    const receipt = {
      challenge: reference,
      response: responseId,
      number,
      sha256,
      receivedAt: receivedAt.toISOString(),
    };
    await tx.submission.update({
      where: { id },
      data: {
        sealed: await seal(await recipientOf(tx, challengeId), copy),
        copy: await lock(copy),
        signature: signed(receiptBytes(receipt)),
      },
    });
  }
}

async function lockWords(tx: Transaction, id: string): Promise<void> {
  const row = await tx.response.findUniqueOrThrow({
    where: { id },
    include: { answers: true, attachments: true },
  });
  if (row.label !== null || row.draft !== null) return;
  await keepDraft(tx, id, opened(row));
  await tx.answer.deleteMany({ where: { responseId: id } });
  const nothing = { price: null, phasePrices: [], aiUsed: null, aiDetail: "", interests: "" };
  await tx.response.update({ where: { id }, data: nothing });
}
