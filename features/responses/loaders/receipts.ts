import { receiptStanding } from "@/domain/response/standing";
import { database } from "@/lib/database";
import { type Checked, checkReceipt } from "../views/receipts";

/**
 * What a receipt says, and what became of the submission since. Who asks has to hold the receipt: nothing is looked
 * up before its signature was found to be ours, and nobody is named whom it does not name.
 */
export async function receiptShown(json: string) {
  const checked = checkReceipt(json);
  return { checked, facts: checked.verdict === "genuine" ? await factsOf(checked) : null };
}

async function factsOf({ receipt }: Extract<Checked, { verdict: "genuine" }>) {
  const response = await database().response.findUnique({
    where: { id: receipt.response },
    select: {
      submissions: { select: { number: true, receivedAt: true, withdrawnAt: true } },
      challenge: { select: { title: true, slug: true, closesAt: true } },
    },
  });
  if (!response) return null;
  const { challenge, submissions } = response;
  return {
    ...challenge,
    inTime: challenge.closesAt !== null && new Date(receipt.receivedAt) < challenge.closesAt,
    standing: receiptStanding(receipt.number, submissions),
  };
}

export type ReceiptShown = Awaited<ReturnType<typeof receiptShown>>;
