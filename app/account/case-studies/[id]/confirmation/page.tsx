import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import { AskPage } from "@/features/case-studies/components/ask-page";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { DONE } from "@/features/case-studies/words";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Confirmation by the public body" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
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
      <DoneNotice done={(await single(searchParams)).done} words={DONE} />
      <AskPage study={study} />
    </OwnShell>
  );
}
