import {
  type Box,
  keyed,
  type ResponseContent,
  readBox,
  readContent,
} from "@/domain/response/content";
import type { Draft } from "@/domain/response/draft";
import { unlock } from "@/lib/seal";

/** What was submitted, for the supplier's own people: the bytes that were hashed, what they say, and the keys. */
export async function submittedIn({
  copy,
}: {
  copy: Uint8Array;
}): Promise<Box & { says: ResponseContent }> {
  const box = readBox(await unlock(copy));
  return { ...box, says: readContent(box.content) };
}

/** What was submitted, in the shape of a draft, so that the same pages show it. */
export function draftOfSubmitted(
  { says, keys }: { says: ResponseContent; keys: Box["keys"] },
  criteria: readonly { id: string; key: string }[],
): Draft {
  const texts = new Map(says.answers.map(({ criterion, text }) => [criterion, text]));
  return {
    answers: Object.fromEntries(criteria.map(({ id, key }) => [id, texts.get(key) ?? ""])),
    price: says.price,
    phasePrices: says.phasePrices,
    priceMeant: says.price,
    aiUsed: says.ai.used,
    aiDetail: says.ai.detail,
    interests: says.interests,
    attachments: keyed(says.attachments, keys),
    pointsTo: says.pointsTo,
  };
}
