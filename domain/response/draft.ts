import type { Attachment, Pointed } from "./attachments";
import type { PhasePrice } from "./phase-prices";

/** What a supplier's people have written so far. Nobody else reads it, before the deadline or after. */
export interface Draft {
  /** By the criterion's id. */
  answers: Record<string, string>;
  /** Pounds with two decimals; null as long as none is given. */
  price: string | null;
  /** Of each phase, where they are priced one by one: they add up to the price. */
  phasePrices: PhasePrice[];
  /** The price that its people said is right although it is far from the value that was published. */
  priceMeant: string | null;
  aiUsed: boolean | null;
  aiDetail: string;
  interests: string;
  attachments: Attachment[];
  /** Ids of case studies and keys of capabilities that it points to. */
  pointsTo: Omit<Pointed, "title">[];
}

export const EMPTY_DRAFT: Draft = {
  answers: {},
  price: null,
  phasePrices: [],
  priceMeant: null,
  aiUsed: null,
  aiDetail: "",
  interests: "",
  attachments: [],
  pointsTo: [],
};

/** The bytes of a draft, with the response that it is of: a box put into another row does not fit. */
export function draftBytes(responseId: string, draft: Draft): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ responseId, ...draft }));
}

/** @throws Error when the bytes are not of a draft of this response */
export function readDraft(responseId: string, bytes: Uint8Array): Draft {
  const { responseId: of, ...draft } = JSON.parse(new TextDecoder().decode(bytes));
  if (of !== responseId) throw new Error("A draft lies in the row of another response.");
  // A draft from before there were attachments, or prices of phases, says nothing of them.
  return { ...EMPTY_DRAFT, ...draft };
}
