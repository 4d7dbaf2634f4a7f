import { formatTimestamp } from "@/domain/format/dates";
import { pricesWords } from "@/domain/response/phase-prices";
import type { ReceiptStanding } from "@/domain/response/standing";
import type { OwnResponse } from "./loaders";

/** The pages of one submission, for its supplier's own people. */
export function submissionPaths(responseId: string, number: number) {
  const desk = `/account/responses/${responseId}`;
  const under = `${desk}/submissions/${number}`;
  return {
    read: `${under}/read`,
    readPdf: `${under}/response.pdf`,
    content: under,
    receipt: `${desk}/receipts/${number}`,
    receiptPdf: `${under}/receipt.pdf`,
    receiptFile: `${under}/receipt`,
  };
}

/** "Number 1, received on 30 November 2026, 10:54:05, London time" */
export function receivedWords({
  number,
  receivedAt,
}: {
  number: number;
  receivedAt: Date;
}): string {
  return `Number ${number}, received on ${formatTimestamp(receivedAt)}, London time`;
}

/** "£82,000 with VAT", and each phase; null where the challenge asks for none. */
export function priceWords({ says }: NonNullable<OwnResponse["counts"]>): string | null {
  return says.price === null ? null : pricesWords(says.price, says.phasePrices);
}

/** What became of a submission, as its receipt says it. */
export function receiptWords(standing: ReceiptStanding): string {
  if (standing.kind === "counts") return "It counts";
  const at = `${formatTimestamp(standing.at)}, London time`;
  return standing.kind === "withdrawn"
    ? `Withdrawn on ${at}`
    : `Replaced by number ${standing.by} on ${at}`;
}
