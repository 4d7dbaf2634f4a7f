import type { Metadata } from "next";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { Withdraw } from "@/features/responses/components/withdraw";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Withdraw your response" };

type Params = Promise<{ id: string }>;

export default async function WithdrawPage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/withdraw");
  return (
    <ResponseFrame own={own} current="Withdraw">
      <Withdraw own={own} />
    </ResponseFrame>
  );
}
