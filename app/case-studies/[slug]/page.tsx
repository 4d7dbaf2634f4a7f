import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseStudyPage } from "@/features/case-studies/components/case-study-page";
import { caseStudyPage } from "@/features/case-studies/loaders";
import { currentActor } from "@/features/session/actor";

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
  if (!study) notFound();
  return <CaseStudyPage study={study} preview={study.state !== "PUBLISHED"} />;
}
