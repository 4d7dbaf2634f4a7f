import type { Attachment, Pointed } from "./attachments";
import type { PhasePrice } from "./phase-prices";

/** A document as it is named in what is handed out: its key lies beside that, in the box. */
export type NamedAttachment = Omit<Attachment, "key">;

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
  attachments: NamedAttachment[];
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
    attachments: attachments.map(({ id, name, type, bytes, sha256 }) => ({
      id,
      name,
      type,
      bytes,
      sha256,
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
  const content = JSON.parse(textOf(bytes));
  // What was submitted before there were attachments, or prices of phases, says nothing of them.
  return { attachments: [], pointsTo: [], phasePrices: [], ...content };
}

/** What lies in a box: exactly what was submitted, and beside it the keys of its documents, which no hash covers. */
export interface Box {
  content: Uint8Array<ArrayBuffer>;
  /** By the document's id. */
  keys: Readonly<Record<string, string>>;
}

/** The bytes that are sealed and locked. */
export function boxBytes({ content, keys }: Box): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ content: textOf(content), keys }));
}

/**
 * What was put into a box. In one from before keys were kept apart, they are in the content itself.
 * @throws SyntaxError when the bytes are of neither kind.
 */
export function readBox(bytes: Uint8Array): Box {
  const box = JSON.parse(textOf(bytes));
  if (typeof box.content === "string")
    return { content: new TextEncoder().encode(box.content), keys: box.keys };
  const attached: Partial<Attachment>[] = box.attachments ?? [];
  const keys = attached.flatMap(({ id, key }) => (id && key ? [[id, key]] : []));
  return { content: new Uint8Array(bytes), keys: Object.fromEntries(keys) };
}

/** The documents with their keys, for whoever may read them; one without its key is left out. */
export function keyed(attachments: readonly NamedAttachment[], keys: Box["keys"]): Attachment[] {
  return attachments.flatMap((one) => {
    const key = keys[one.id];
    return key === undefined ? [] : [{ ...one, key }];
  });
}

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
