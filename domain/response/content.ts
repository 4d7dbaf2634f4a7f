import type { Attachment, Pointed } from "./attachments";
import type { PhasePrice } from "./phase-prices";

/** What a supplier submits: exactly this is hashed, kept and, after the deadline, opened. */
export interface ResponseContent {
  challenge: string;
  /** The version of the challenge that it answers. */
  version: number;
  supplier: string;
  answers: { criterion: string; question: string; text: string }[];
  /** Pounds with two decimals, or null where the challenge asks for no price. */
  price: string | null;
  /** Of each phase, where they are priced one by one. */
  phasePrices: PhasePrice[];
  ai: { used: boolean; detail: string };
  interests: string;
  attachments: Attachment[];
  pointsTo: Pointed[];
  /** Random: from the hash alone nobody finds out, by trying, what was submitted. */
  nonce: string;
}

/** The bytes that are hashed and kept: JSON, indented by two, in the order of `ResponseContent`. */
export function contentBytes(content: ResponseContent): Uint8Array<ArrayBuffer> {
  const { challenge, version, supplier, answers, price, phasePrices, ai, interests } = content;
  const { attachments, pointsTo, nonce } = content;
  const ordered = {
    challenge,
    version,
    supplier,
    answers: answers.map(({ criterion, question, text }) => ({ criterion, question, text })),
    price,
    phasePrices: phasePrices.map(({ phase, price }) => ({ phase, price })),
    ai: { used: ai.used, detail: ai.detail },
    interests,
    attachments: attachments.map(({ id, name, type, bytes, sha256, key }) => ({
      id,
      name,
      type,
      bytes,
      sha256,
      key,
    })),
    pointsTo: pointsTo.map(({ kind, id, title, claims }) => ({
      kind,
      id,
      title,
      ...(claims ? { claims: claims.map(({ says, standing }) => ({ says, standing })) } : {}),
    })),
    nonce,
  };
  return new TextEncoder().encode(`${JSON.stringify(ordered, null, 2)}\n`);
}

/** @throws SyntaxError when the bytes are not what `contentBytes` wrote. */
export function readContent(bytes: Uint8Array): ResponseContent {
  const content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  // What was submitted before there were attachments, or prices of phases, says nothing of them.
  return { attachments: [], pointsTo: [], phasePrices: [], ...content };
}
