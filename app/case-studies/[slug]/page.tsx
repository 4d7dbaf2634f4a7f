import type { Metadata } from "next";
import { CaseStudyPage } from "@/features/case-studies/components/case-study-page";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { currentActor } from "@/features/session/actor";
import { missing } from "@/features/session/missing";

interface Props {
  params: Promise<{ slug: string }>;
}

async function load({ params }: Props) {
  return caseStudyPage((await params).slug, await currentActor());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const study = await load(props);
  return study ? { title: study.title, description: study.summary } : { title: "Page not found" };
}

export default async function CaseStudy(props: Props) {
  const study = await load(props);
  if (!study) missing();
  return <CaseStudyPage study={study} preview={study.state !== "PUBLISHED"} />;
}
