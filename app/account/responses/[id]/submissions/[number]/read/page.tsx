import type { Metadata } from "next";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { Submitted } from "@/features/responses/components/submitted";
import { ownSubmissionPage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "What you submitted" };

type Params = Promise<{ id: string; number: string }>;

export default async function SubmittedPage({ params }: { params: Params }) {
  const found = await ownSubmissionPage(await params);
  return (
    <ResponseFrame own={found.own} current={`What you submitted, number ${found.receipt.number}`}>
      <Submitted found={found} />
    </ResponseFrame>
  );
}
