/** What the platform says of a response that it received. */
export interface Receipt {
  /** The challenge's reference. */
  challenge: string;
  response: string;
  number: number;
  /** By the database's clock, in UTC to the millisecond. */
  receivedAt: string;
  /** Of exactly the bytes that were submitted. */
  sha256: string;
  /** Who submitted it. Left out of the receipt that says nothing of that. */
  supplier?: string;
}

/** The bytes that are signed: one line of JSON, in the order of `Receipt`, without spaces. */
export function receiptBytes(receipt: Receipt): Uint8Array {
  const { challenge, response, number, receivedAt, sha256, supplier } = receipt;
  return new TextEncoder().encode(
    JSON.stringify({
      challenge,
      response,
      number,
      receivedAt,
      sha256,
      ...(supplier === undefined ? {} : { supplier }),
    }),
  );
}
