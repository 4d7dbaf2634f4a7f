import type { Metadata } from "next";
import { NoReceipt, Receipt } from "@/features/responses/components/receipt";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage, ownSubmissionPage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Receipt" };

type Params = Promise<{ id: string }>;

/** The newest receipt: where submitting leads, and the letter about it. */
export default async function ReceiptPage({ params }: { params: Params }) {
  const { id } = await params;
  const own = await ownResponsePage(id, "/receipt");
  const [last] = own.response.submissions;
  return (
    <ResponseFrame own={own} current="Receipt">
      {last ? (
        <Receipt found={await ownSubmissionPage({ id, number: String(last.number) })} />
      ) : (
        <NoReceipt responseId={id} />
      )}
    </ResponseFrame>
  );
}
