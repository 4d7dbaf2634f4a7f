import type { Metadata } from "next";
import { AskPage } from "@/features/case-studies/components/ask-page";
import { DoneNotice } from "@/features/case-studies/components/done-notice";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/page";

export const metadata: Metadata = { title: "Confirmation by the public body" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function Confirmation({ params, searchParams }: Props) {
  const { study } = await requireOwnCaseStudy((await params).id, "/confirmation");
  return (
    <OwnShell
      study={study}
      current="Confirmation"
      heading="Confirmation by the public body"
      standfirst="Somebody there who knows the work says, outcome by outcome, whether it is so."
    >
      <DoneNotice done={(await searchParams).done} />
      <AskPage study={study} />
    </OwnShell>
  );
}
