import type { Attachment, Pointed } from "@/domain/response/attachments";
import { type Draft, draftBytes, EMPTY_DRAFT, readDraft } from "@/domain/response/draft";
import type { PhasePrice } from "@/domain/response/phase-prices";
import type { Transaction } from "@/lib/database";
import { lock, newSealKey, unlock } from "@/lib/seal";

interface BoxedDraft {
  id: string;
  draft: Uint8Array | null;
}

/** What a supplier's people have written, taken out of its box. */
export async function draftIn({ id, draft }: BoxedDraft): Promise<Draft> {
  return draft ? readDraft(id, await unlock(draft)) : EMPTY_DRAFT;
}

interface OpenedRow {
  /** Null until it is opened. */
  label: string | null;
  answers: readonly { criterionId: string; text: string }[];
  price: { toFixed(places: number): string } | null;
  phasePrices: unknown;
  aiUsed: boolean | null;
  aiDetail: string;
  interests: string;
  /** Written by the opening. */
  pointsTo: unknown;
  attachments: readonly { opened: unknown }[];
}

/** What a response says: as it was opened, or as its people have it before that. */
export async function wordsOf(response: BoxedDraft & OpenedRow): Promise<Draft> {
  return response.label ? opened(response) : draftIn(response);
}

/** What stands in the rows, in the shape of a draft. */
export function opened(row: OpenedRow): Draft {
  const { answers, price, phasePrices, aiUsed, aiDetail, interests, pointsTo, attachments } = row;
  return {
    answers: Object.fromEntries(answers.map(({ criterionId, text }) => [criterionId, text])),
    price: price?.toFixed(2) ?? null,
    phasePrices: phasePrices as PhasePrice[],
    priceMeant: null,
    aiUsed,
    aiDetail,
    interests,
    pointsTo: pointsTo as Pointed[],
    attachments: attachments.flatMap(({ opened }) => (opened ? [opened as Attachment] : [])),
  };
}

/** Puts a draft back into its box. The row is locked. */
export async function keepDraft(tx: Transaction, id: string, draft: Draft): Promise<void> {
  await tx.response.update({
    where: { id },
    data: { draft: await lock(draftBytes(id, draft)) },
  });
}

/** The public half of the challenge's key, made with the first response. The challenge is locked. */
export async function recipientOf(tx: Transaction, challengeId: string): Promise<string> {
  const existing = await tx.seal.findUnique({
    where: { challengeId },
    select: { recipient: true },
  });
  if (existing) return existing.recipient;
  const created = await tx.seal.create({ data: { challengeId, ...(await newSealKey()) } });
  return created.recipient;
}
