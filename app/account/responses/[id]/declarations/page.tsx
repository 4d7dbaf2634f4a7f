import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { DeclarationsForm } from "@/features/responses/components/declarations-form";
import { ResponseFrame } from "@/features/responses/components/response-frame";
import { NotEdited, PartCounts } from "@/features/responses/components/what-counts";
import { ownResponsePage } from "@/features/responses/loaders/own";

export const metadata: Metadata = { title: "Declarations" };

type Params = Promise<{ id: string }>;

export default async function DeclarationsPage({ params }: { params: Params }) {
  const own = await ownResponsePage((await params).id, "/declarations");
  return (
    <ResponseFrame own={own} current="Declarations">
      <Desk>
        <DeskHead heading="Declarations" standfirst="None of this is scored." />
        <PartCounts own={own} part="declarations" />
        {own.mayEdit.allowed ? <DeclarationsForm own={own} /> : <NotEdited own={own} />}
      </Desk>
    </ResponseFrame>
  );
}
