import type { Metadata } from "next";
import { Receipt } from "@/features/responses/components/receipt";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Receipt" };

type Params = Promise<{ id: string }>;

export default async function ReceiptPage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/receipt");
  return (
    <ResponseFrame own={own} current="Receipt">
      <Receipt own={own} />
    </ResponseFrame>
  );
}
