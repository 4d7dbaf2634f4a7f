import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import { AttachedList } from "@/features/case-studies/components/attached-list";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { DONE } from "@/features/case-studies/words";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Pictures and documents" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function OwnFiles({ params, searchParams }: Props) {
  const { study } = await requireOwnCaseStudy((await params).id, "/files");
  return (
    <OwnShell
      study={study}
      current="Pictures and documents"
      heading="Pictures and documents"
      standfirst="They are as public as the case study, and the public body sees them when you ask it to confirm."
    >
      <DoneNotice done={(await single(searchParams)).done} words={DONE} />
      <AttachedList study={study} />
    </OwnShell>
  );
}
