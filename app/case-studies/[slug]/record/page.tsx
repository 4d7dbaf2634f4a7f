import type { Metadata } from "next";
import { RecordPage } from "@/features/case-studies/components/record-page";
import { caseStudyRecord } from "@/features/case-studies/loaders/record";
import { hiddenOrMissing } from "@/features/moderation/loaders/hidden";
import { currentActor } from "@/features/session/framework/actor";

interface Props {
  params: Promise<{ slug: string }>;
}

async function load({ params }: Props) {
  return caseStudyRecord((await params).slug, await currentActor());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const record = await load(props);
  return { title: record ? `What was confirmed: ${record.study.heading.title}` : "Page not found" };
}

export default async function CaseStudyRecordPage(props: Props) {
  const record = await load(props);
  if (!record) return hiddenOrMissing("case-study", (await props.params).slug);
  return <RecordPage record={record} />;
}
