import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { EvidenceForm } from "@/features/responses/components/evidence-form";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { NotEdited, PartCounts } from "@/features/responses/components/what-counts";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "What you point to" };

type Params = Promise<{ id: string }>;

export default async function EvidencePage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/evidence");
  return (
    <ResponseFrame own={own} current="What you point to">
      <Desk>
        <DeskHead
          heading="What you point to"
          standfirst="Evidence that the panel reads beside your answers."
        />
        <PartCounts own={own} part="evidence" />
        {own.mayEdit.allowed ? <EvidenceForm own={own} /> : <NotEdited own={own} />}
      </Desk>
    </ResponseFrame>
  );
}
