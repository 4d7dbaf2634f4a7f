import type { Metadata } from "next";
import { RecordPage } from "@/features/case-studies/components/record-page";
import { caseStudyRecord } from "@/features/case-studies/record-loaders";
import { currentActor } from "@/features/session/actor";
import { missing } from "@/features/session/missing";

interface Props {
  params: Promise<{ slug: string }>;
}

async function load({ params }: Props) {
  return caseStudyRecord((await params).slug, await currentActor());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const record = await load(props);
  return { title: record ? `What was confirmed: ${record.study.title}` : "Page not found" };
}

export default async function CaseStudyRecordPage(props: Props) {
  const record = await load(props);
  if (!record) missing();
  return <RecordPage record={record} />;
}
