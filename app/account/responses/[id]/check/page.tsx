import type { Metadata } from "next";
import { CheckAndSubmit } from "@/features/responses/components/check-and-submit";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Check and submit" };

type Params = Promise<{ id: string }>;

export default async function CheckPage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/check");
  return (
    <ResponseFrame own={own} current="Check and submit">
      <CheckAndSubmit own={own} />
    </ResponseFrame>
  );
}
