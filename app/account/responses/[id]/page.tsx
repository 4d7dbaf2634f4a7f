import type { Metadata } from "next";
import { ResponseDesk } from "@/features/responses/components/response-desk";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Your response" };

type Params = Promise<{ id: string }>;

export default async function ResponsePage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id);
  return (
    <ResponseFrame own={own}>
      <ResponseDesk own={own} />
    </ResponseFrame>
  );
}
