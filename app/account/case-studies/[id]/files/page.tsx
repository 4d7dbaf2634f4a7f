import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import { AttachedList } from "@/features/case-studies/components/attached-list";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { DONE } from "@/features/case-studies/words";

export const metadata: Metadata = { title: "Pictures and documents" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
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
      <DoneNotice done={(await searchParams).done} words={DONE} />
      <AttachedList study={study} />
    </OwnShell>
  );
}
