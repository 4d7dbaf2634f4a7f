import type { Metadata } from "next";
import { Receipt } from "@/features/responses/components/receipt";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownSubmissionPage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Receipt" };

type Params = Promise<{ id: string; number: string }>;

export default async function NumberedReceiptPage({ params }: { params: Params }) {
  const found = await ownSubmissionPage(await params);
  return (
    <ResponseFrame own={found.own} current={`Receipt of number ${found.receipt.number}`}>
      <Receipt found={found} />
    </ResponseFrame>
  );
}
