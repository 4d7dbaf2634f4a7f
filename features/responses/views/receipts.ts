import { z } from "zod";
import { type Receipt, receiptBytes } from "@/domain/response/receipt";
import { isSigned, signed } from "@/lib/seal";

const shape = z.object({
  challenge: z.string().max(40),
  response: z.uuid(),
  number: z.int().positive(),
  receivedAt: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  supplier: z.string().max(200).optional(),
  signature: z.string().max(200),
});

export type Checked =
  | { verdict: "unreadable" }
  | { verdict: "false" }
  | { verdict: "genuine"; receipt: Receipt };

/** Whether a receipt, as the JSON that was downloaded, was signed here and not changed since. */
export function checkReceipt(json: string): Checked {
  const parsed = shape.safeParse(jsonOf(json));
  if (!parsed.success) return { verdict: "unreadable" };
  const { signature, ...receipt } = parsed.data;
  if (!isSigned(receiptBytes(receipt), signature)) return { verdict: "false" };
  return { verdict: "genuine", receipt };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The receipt that names its supplier, signed, as an address that shows it: the supplier's people hand it out, or do
 * not. It is signed anew each time, which gives the same signature.
 */
export function namedReceiptPath(receipt: Receipt, supplier: string): string {
  const named = { ...receipt, supplier };
  const json = JSON.stringify({ ...named, signature: signed(receiptBytes(named)) });
  return `/receipts?${new URLSearchParams({ receipt: json })}`;
}
