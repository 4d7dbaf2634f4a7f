import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import { OwnDesk } from "@/features/case-studies/components/own-desk";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { DONE } from "@/features/case-studies/words";
import { HiddenNotice } from "@/features/moderation/components/hidden-notice";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Case study" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function OwnCaseStudyPage({ params, searchParams }: Props) {
  const { study } = await requireOwnCaseStudy((await params).id);
  return (
    <OwnShell study={study} heading={study.title} standfirst="Fill in the parts in any order.">
      <DoneNotice done={(await single(searchParams)).done} words={DONE} />
      {study.state === "HIDDEN" ? <HiddenNotice type="case-study" id={study.id} /> : null}
      <OwnDesk study={study} />
    </OwnShell>
  );
}
